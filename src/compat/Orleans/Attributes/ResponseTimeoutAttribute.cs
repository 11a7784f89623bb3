namespace Orleans;

/// <summary>How long callers of this method wait.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    /// <summary>The time, parsed from the constructor's text.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout);
}
