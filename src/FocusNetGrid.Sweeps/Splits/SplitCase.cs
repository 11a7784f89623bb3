namespace FocusNetGrid.Sweeps.Splits;

/// <summary>What a split has to know of a case.</summary>
/// <param name="Id">The case's id; each comes once.</param>
/// <param name="ForegroundShare">Foreground pixels by all pixels, in [0, 1]; only a stratified split looks at it.</param>
/// <param name="Group">What it must stay together with; only a grouped split looks at it.</param>
public sealed record SplitCase(string Id, double ForegroundShare = 0, string? Group = null);
