namespace Orleans.Concurrency;

/// <summary>The method changes nothing, so such calls may interleave with each other.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
