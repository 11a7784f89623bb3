using Orleans.Runtime;

namespace Orleans;

/// <summary>The stable name of a grain class; without it the class's own name in lower case, less a final "grain".</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal GrainType Type { get; } = GrainType.Create(grainType);
}
