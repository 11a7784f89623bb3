using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What can be asked of a grain and of a reference to one alike.</summary>
public static class GrainExtensions
{
    /// <summary>A reference to this grain, fit to be handed to others.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) =>
        (TGrainInterface)AsReference(grain, typeof(TGrainInterface));

    /// <inheritdoc cref="AsReference{TGrainInterface}"/>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();

    /// <inheritdoc cref="AsReference{TGrainInterface}"/>
    public static object AsReference(this IAddressable grain, Type interfaceType)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return GrainProxy.RuntimeOf(grain).References.Get(GetGrainId(grain), interfaceType);
    }

    /// <inheritdoc cref="AsReference{TGrainInterface}"/>
    public static object Cast(this IAddressable grain, Type interfaceType) => AsReference(grain, interfaceType);

    /// <summary>Type and key.</summary>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainProxy proxy => proxy.GrainId,
        IGrainBase { GrainContext: { } context } => context.GrainId,
        IGrainBase => throw new ArgumentException("Passing a half baked grain as an argument. It is possible that you instantiated a grain class explicitly, as a regular object and not via Orleans runtime or via proper test mocking", nameof(grain)),
        _ => throw new ArgumentException($"{nameof(GetGrainId)} has been called on an unexpected type: {grain?.GetType().FullName}.", nameof(grain)),
    };

    /// <summary>The key of a string-keyed grain.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => GetGrainId(grain).Key.ToString();
}
