using System.Collections;
using System.Text.Json;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Types and values in the words that messages use.</summary>
internal static class Words
{
    /// <summary>What a type accepts, with an example: the default where there is one.</summary>
    public static string Expected(Type type, object? example)
    {
        if (type == typeof(bool))
        {
            return "true or false";
        }

        if (type == typeof(string))
        {
            return example is string { Length: > 0 } text ? $"text such as {text}" : "text";
        }

        if (type == typeof(int) || type == typeof(long))
        {
            return $"a whole number such as {Value(example ?? 8)}";
        }

        if (type == typeof(double))
        {
            return $"a number such as {Value(example ?? 0.5)}";
        }

        if (type.IsEnum)
        {
            return Shown.Either(EnumNames(type));
        }

        if (ListTypes.ElementOf(type) is { } element)
        {
            return example is IEnumerable list && list.Cast<object>().Any()
                ? $"a list such as {Value(list)}"
                : $"a list, each item {Expected(element, null)}";
        }

        return "a mapping of fields, such as { name: value }";
    }

    /// <summary>What a type accepts, without an example.</summary>
    public static string Kind(Type type) => type.IsEnum ? Shown.Either(EnumNames(type))
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(double) ? "a number"
        : "text";

    /// <summary>The values of an enumeration as specs spell them.</summary>
    public static IReadOnlyList<string> EnumNames(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    /// <summary>A value as a spec would write it.</summary>
    public static string Value(object? value) => value switch
    {
        null => "nothing",
        bool truth => truth ? "true" : "false",
        double number => Shown.Number(number),
        string text => Shown.Text(text),
        Enum name => JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString()),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Value))}]",
        _ => value.ToString() ?? "",
    };
}
