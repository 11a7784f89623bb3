using System.Reflection;
using System.Runtime.CompilerServices;

namespace Orleans.Copying;

/// <summary>Which fields of a type marked for serialization cross a call.</summary>
internal static class SerializableMembers
{
    // FieldAttributes.NotSerialized; its name is marked obsolete together with the formatters that it once served.
    private const FieldAttributes NotSerialized = (FieldAttributes)0x80;

    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Its own and those of its bases, as far as they are marked, too.</summary>
    internal static List<FieldInfo> Of(Type type)
    {
        List<FieldInfo> fields = [];
        for (var one = type; one?.GetCustomAttribute<GenerateSerializerAttribute>(inherit: false) is { } marked; one = one.BaseType)
        {
            var positional = IsRecord(one) || marked.IncludePrimaryConstructorParameters ? PrimaryParameters(one) : [];
            fields.AddRange(one.GetFields(Own).Where(field => !field.Attributes.HasFlag(NotSerialized) && Crosses(one, field, positional, marked.GenerateFieldIds)));
        }

        return fields;
    }

    private static bool Crosses(Type type, FieldInfo field, HashSet<string> positional, GenerateFieldIds generated)
    {
        if (field.IsDefined(typeof(IdAttribute)))
        {
            return true;
        }

        // The compiler names the field behind property P <P>k__BackingField and the one behind parameter p <p>P.
        var name = field.Name;
        if (name[0] != '<' || !field.IsDefined(typeof(CompilerGeneratedAttribute)))
        {
            return false;
        }

        var owner = name[1..name.IndexOf('>')];
        var property = type.GetProperty(owner, Own);
        return positional.Contains(owner)
            || property?.IsDefined(typeof(IdAttribute)) == true
            || (generated == GenerateFieldIds.PublicProperties && property?.GetMethod?.IsPublic == true);
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", Own)?.GetParameters().Length == 1 && type.GetMethods(Own).Any(method => method.Name is "<Clone>$" || type.IsValueType);

    private static HashSet<string> PrimaryParameters(Type type) =>
        type.GetConstructors(Own).Where(one => one.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderByDescending(one => one.GetParameters().Length).FirstOrDefault()?.GetParameters().Select(one => one.Name!).ToHashSet() ?? [];
}
