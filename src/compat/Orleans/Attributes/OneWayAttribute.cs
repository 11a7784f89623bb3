namespace Orleans.Concurrency;

/// <summary>Callers of this method wait for nothing and learn of no failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
