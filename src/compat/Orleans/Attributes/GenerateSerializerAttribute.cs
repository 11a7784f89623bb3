namespace Orleans;

/// <summary>The type crosses grain calls member by member: those with an <see cref="IdAttribute"/>, and a record's positional ones.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
    /// <summary>Whether the primary constructor's parameters count as members; records do without asking.</summary>
    public bool IncludePrimaryConstructorParameters { get; init; }

    /// <summary>Which members get an id without an attribute.</summary>
    public GenerateFieldIds GenerateFieldIds { get; init; } = GenerateFieldIds.None;
}
