using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Orleans.Activations;
using Orleans.Runtime;

namespace Orleans.Calls;

/// <summary>A reference to a grain: every call of its interface becomes a message.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "The proxies made at run time derive from it.")]
internal class GrainProxy : DispatchProxy, IAddressable, IEquatable<GrainProxy>
{
    private LocalRuntime _runtime = null!;

    internal GrainId GrainId { get; private set; }

    public bool Equals(GrainProxy? other) => other is not null && GrainId == other.GrainId;

    public override bool Equals(object? obj) => Equals(obj as GrainProxy);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"GrainReference:{GrainId}";

    internal static LocalRuntime RuntimeOf(IAddressable grain) => grain switch
    {
        GrainProxy proxy => proxy._runtime,
        IGrainBase { GrainContext: Activation activation } => activation.Runtime,
        _ => throw new ArgumentException($"{grain.GetType().FullName} is neither a grain nor a reference to one.", nameof(grain)),
    };

    /// <summary>Makes this the prototype of a runtime's references.</summary>
    internal GrainProxy Of(LocalRuntime runtime)
    {
        _runtime = runtime;
        return this;
    }

    /// <summary>A reference of the same interface to this grain; cloning is much cheaper than reflection.</summary>
    internal GrainProxy To(GrainId grainId)
    {
        var reference = (GrainProxy)MemberwiseClone();
        reference.GrainId = grainId;
        return reference;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _runtime.Send(GrainId, targetMethod!, args ?? []);
}
