using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Orleans.Calls;
using Orleans.Runtime;
using Orleans.Serialization;

namespace Orleans.Copying;

/// <summary>Finds out how a value crosses a call: as it is, member by member, as JSON, or not at all.</summary>
internal sealed class CopierProvider(IEnumerable<JsonCopyable> jsonCopyable, IOptions<JsonCodecOptions> json)
{
    private static readonly FrozenSet<Type> Unchanging = new[]
    {
        typeof(object), typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
        typeof(Guid), typeof(Half), typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(Uri), typeof(Version), typeof(CultureInfo), typeof(CompareInfo),
        typeof(IPAddress), typeof(IPEndPoint), typeof(CancellationToken), typeof(GrainId), typeof(GrainType), typeof(IdSpan), typeof(SiloAddress),
    }.ToFrozenSet();

    private readonly ConcurrentDictionary<Type, Copier> _copiers = new();

    /// <summary>Copies the arguments where they are.</summary>
    internal void CopyArguments(GrainMethod method, object?[] arguments)
    {
        if (!method.CopiesArguments)
        {
            return;
        }

        var context = new CopyContext();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (method.ArgumentCopiers[i] is { } copier)
            {
                arguments[i] = copier.CopyOrNull(arguments[i], context);
            }
        }
    }

    internal object? CopyResult(GrainMethod method, object? result) =>
        method.ResultCopier is { } copier && result is not null ? copier.Copy(result, new()) : result;

    /// <summary>How a parameter of this type is copied; null if it may be shared.</summary>
    internal Copier? OfDeclared(Type declared) => OfElement(declared) is { IsShallow: false } copier ? copier : null;

    /// <summary>How an element or field of this type is copied, whatever it really holds.</summary>
    internal Copier OfElement(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsValueType || type.IsSealed)
        {
            return Of(type, type);
        }

        // Whatever it will really hold, a class that cannot cross by itself is refused before the first call.
        if (!type.IsAbstract)
        {
            Of(type, type);
        }

        return new RuntimeTypeCopier(this, type);
    }

    /// <summary>How a value of exactly this type is copied.</summary>
    internal Copier Of(Type type, Type declared) =>
        _copiers.TryGetValue(type, out var known) ? known
        : Find(type) is { } found ? _copiers.GetOrAdd(type, found)
        : Collections.TryCopierOfInterface(declared, this) ?? throw new CodecNotFoundException($"Could not find a copier for type {type}.");

    private Copier? Find(Type type)
    {
        if (IsUnchanging(type))
        {
            return ShallowCopier.Instance;
        }

        if (type.IsArray)
        {
            return new ArrayCopier(OfElement(type.GetElementType()!));
        }

        if (Collections.TryCopier(type, this) is { } collection)
        {
            return collection;
        }

        if (IsTuple(type))
        {
            return OfFields(type, [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)]);
        }

        if (type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        {
            return OfFields(type, SerializableMembers.Of(type));
        }

        return IsJson(type) ? new JsonCopier(type, json.Value.SerializerOptions) : null;
    }

    private MemberCopier OfFields(Type type, List<FieldInfo> fields) => new(type, fields, field => OfField(type, field));

    private Copier OfField(Type type, FieldInfo field)
    {
        var property = field.Name[0] == '<' ? type.GetProperty(field.Name[1..field.Name.IndexOf('>')]) : null;
        return field.IsDefined(typeof(ImmutableAttribute)) || property?.IsDefined(typeof(ImmutableAttribute)) == true
            ? ShallowCopier.Instance
            : OfElement(field.FieldType);
    }

    private bool IsJson(Type type) =>
        typeof(JsonNode).IsAssignableFrom(type) || type == typeof(JsonElement) || type == typeof(JsonDocument)
        || (!type.IsAbstract && (jsonCopyable.Any(one => one.Accepts(type)) || json.Value.IsCopyableType?.Invoke(type) == true));

    private static bool IsUnchanging(Type type) =>
        type.IsPrimitive || type.IsEnum || Unchanging.Contains(type)
        || type.IsDefined(typeof(ImmutableAttribute), inherit: false)
        || typeof(Exception).IsAssignableFrom(type) || typeof(Type).IsAssignableFrom(type) || typeof(GrainProxy).IsAssignableFrom(type);

    private static bool IsTuple(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) || type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple)));
}
