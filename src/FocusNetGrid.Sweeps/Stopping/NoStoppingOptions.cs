namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Every trial has all its epochs.</summary>
public sealed record NoStoppingOptions;
