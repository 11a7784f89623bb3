namespace Orleans.Concurrency;

/// <summary>Calls of such a grain interleave wherever one awaits.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;
