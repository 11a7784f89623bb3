namespace Orleans.Concurrency;

/// <summary>Calls of this method interleave with any other wherever that one awaits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
