using System.Reflection;

namespace TorchSharpCompatTests.Compat;

/// <summary>The public members of an assembly, a line each, in an order that depends on nothing but their names.</summary>
internal static class PublicSurface
{
    internal static string[] Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        yield return $"{Name(type)} : {(type.BaseType is { } parent ? Name(parent) : "")}";
        foreach (var member in type.GetMembers(Own))
        {
            var text = member switch
            {
                FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily => $"{Name(field.FieldType)} {field.Name}",
                MethodBase method when method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly => Signature(method),
                _ => null,
            };
            if (text is not null)
            {
                yield return $"{Name(type)}.{text}";
            }
        }
    }

    private static string Signature(MethodBase method)
    {
        var result = method is MethodInfo { ReturnType: var type } ? Name(type) + " " : "";
        return $"{result}{method.Name}({string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var preset = parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "null"}" : "";
        return $"{Name(parameter.ParameterType)} {parameter.Name}{preset}";
    }

    private static string Name(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.IsGenericParameter || type.HasElementType ? type.Name : type.FullName!;
        }

        var full = type.GetGenericTypeDefinition().FullName!;
        return $"{full}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
