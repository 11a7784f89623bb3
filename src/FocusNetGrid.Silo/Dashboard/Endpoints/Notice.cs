namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>What came of something that a person has just asked for; shown once.</summary>
/// <param name="Text">The message.</param>
/// <param name="IsTrouble">Whether it did not work.</param>
public sealed record Notice(string Text, bool IsTrouble);
