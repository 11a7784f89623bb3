namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>What can be changed of a sweep.</summary>
/// <param name="Priority">1 to 1000.</param>
internal sealed record PriorityChange(int Priority);
