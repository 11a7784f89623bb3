namespace OrleansCompatTests.Copying;

/// <summary>What test and grain can both see, past all copying.</summary>
public sealed class Witness
{
    public object? Seen { get; set; }
}
