namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Every trial has all its epochs; there are no options.</summary>
public sealed record NoStoppingOptions;
