namespace Orleans.Concurrency;

/// <summary>A value that a call may share instead of copying it.</summary>
[GenerateSerializer, Immutable]
public readonly struct Immutable<T>(T value)
{
    /// <summary>The value.</summary>
    [Id(0)]
    public readonly T Value = value;
}
