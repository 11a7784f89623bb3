using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FocusNetGrid.Sweeps.Search.Expressions;

/// <summary>What the operators of expressions do; values are doubles, strings and bools.</summary>
internal static partial class Terms
{
    public static bool Truth(object value, string text) => value is bool truth
        ? truth
        : throw new ExpressionException($"{Shown(value)} is no condition in '{text}'; compare it with something");

    public static double Number(object value, string text) => value is double number
        ? number
        : throw new ExpressionException($"{Shown(value)} is no number in '{text}'");

    public static object Calculate(string sign, object left, object right, string text)
    {
        var (first, second) = (Number(left, text), Number(right, text));
        return sign switch
        {
            "+" => first + second,
            "-" => first - second,
            "*" => first * second,
            "/" => first / second,
            _ => first % second,
        };
    }

    public static object Compare(string comparison, object left, object right, string text)
    {
        if (left.GetType() != right.GetType())
        {
            throw new ExpressionException($"{Shown(left)} and {Shown(right)} are of different types in '{text}'");
        }

        return comparison switch
        {
            "==" => left.Equals(right),
            "!=" => !left.Equals(right),
            "<" => Number(left, text) < Number(right, text),
            "<=" => Number(left, text) <= Number(right, text),
            ">" => Number(left, text) > Number(right, text),
            _ => Number(left, text) >= Number(right, text),
        };
    }

    /// <summary>The value of a field, or of an item of it.</summary>
    public static object Field(string path, Func<string, JsonNode?> field, string text)
    {
        var bracket = path.IndexOf('[', StringComparison.Ordinal);
        var value = field(bracket < 0 ? path : path[..bracket]);
        foreach (Match index in Index().Matches(path))
        {
            var item = int.Parse(index.Groups[1].Value, CultureInfo.InvariantCulture);
            value = value is JsonArray list && item < list.Count ? list[item] : null;
        }

        return value?.GetValueKind() switch
        {
            JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture),
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Array => throw new ExpressionException($"{path} is a list in '{text}'; name an item of it, {path}[0]"),
            _ => throw new ExpressionException($"{path} has no value in '{text}'; use a field of the spec, or put a text in quotes"),
        };
    }

    private static string Shown(object value) => value switch
    {
        string text => $"'{text}'",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex(@"\[([0-9]{1,6})\]")]
    private static partial Regex Index();
}
