namespace FocusNetGrid.Grains.Sweep;

/// <summary>A sweep that cannot be taken as it was submitted.</summary>
[GenerateSerializer]
public sealed class SweepRefusedException : Exception
{
    /// <param name="message">What is wrong and what would be right.</param>
    public SweepRefusedException(string message)
        : base(message)
    {
    }
}
