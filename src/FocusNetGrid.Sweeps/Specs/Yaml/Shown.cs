using System.Globalization;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Values as messages show them: on one line, and no longer than a glance takes.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>Text in single quotes, on one line.</summary>
    public static string Text(string text) => text.Length > Longest ? $"'{Line(text[..Longest])}...'" : $"'{Line(text)}'";

    /// <summary>Text with its control characters escaped, so that it stays on one line and leaves the terminal alone.</summary>
    public static string Line(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(character => char.IsControl(character) ? $"\\u{(int)character:x4}" : character.ToString()))
        : text;

    /// <summary>What stands there, in words.</summary>
    public static string Found(SpecNode node) => node switch
    {
        ScalarNode { IsNull: true } => "nothing",
        ScalarNode { Quoted: true } text => $"the text {Text(text.Text)}",
        ScalarNode scalar when Scalars.Resolve(scalar) is string => $"the text {Text(scalar.Text)}",
        ScalarNode scalar => scalar.Text,
        SequenceNode list => list.Items.Count == 1 ? "a list of 1 item" : $"a list of {list.Items.Count} items",
        MappingNode => "a mapping",
        _ => "nothing",
    };

    /// <summary>A number as YAML and people write it.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal)
        .Replace("E", "e", StringComparison.Ordinal);

    /// <summary>Names, the last two joined by "or".</summary>
    public static string Either(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}
