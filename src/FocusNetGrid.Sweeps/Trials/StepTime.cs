namespace FocusNetGrid.Sweeps.Trials;

/// <summary>What a step took.</summary>
/// <param name="Images">Images of its batch.</param>
/// <param name="Seconds">From the end of the step before, or the phase's beginning, to its own.</param>
public readonly record struct StepTime(int Images, double Seconds);
