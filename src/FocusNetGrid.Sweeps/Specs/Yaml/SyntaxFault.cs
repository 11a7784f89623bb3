using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A line that is not YAML, told in words that say what to change.</summary>
internal sealed record SyntaxFault(int Line, string Message)
{
    private const string NoColon = "no colon follows the field's name; write name: value";

    /// <summary>Explains what a parser stumbled over.</summary>
    /// <param name="error">What the parser threw.</param>
    /// <param name="openBracket">The innermost bracket that was open.</param>
    /// <param name="lines">The text by lines.</param>
    public static SyntaxFault Of(YamlException error, ParsingEvent? openBracket, IReadOnlyList<string> lines)
    {
        // When a block field follows an unclosed bracket, the parser stumbles at the field and cannot say over what.
        var reason = error.Message;
        if (openBracket is not null
            && (reason == GuardedParser.Lost || reason.Contains("did not find expected ','", StringComparison.Ordinal)))
        {
            var (what, end) = openBracket is SequenceStart ? ("list", "]") : ("mapping", "}");
            return new((int)openBracket.Start.Line, $"the {what} that begins here is not closed, or a comma is missing in it; add {end} or the comma");
        }

        var line = Math.Clamp((int)error.Start.Line, 1, Math.Max(1, lines.Count));
        var text = lines.Count == 0 ? "" : lines[line - 1];
        return reason switch
        {
            _ when reason.Contains("multiline plain scalar, found invalid mapping", StringComparison.Ordinal) =>
                new(LineAbove(line, lines), NoColon),
            _ when reason.Contains("found invalid mapping", StringComparison.Ordinal) && text.Split(": ").Length > 2 =>
                new(line, "a second colon on one line; put a value that contains a colon in quotes"),
            _ when reason.Contains("found invalid mapping", StringComparison.Ordinal) =>
                new(line, "indented deeper than the field above, which has a value already; align the two"),
            _ when reason.Contains("quoted scalar, found unexpected end", StringComparison.Ordinal) =>
                new(line, "the quote that opens here is never closed; add the closing quote"),
            _ when reason.Contains("unknown escape", StringComparison.Ordinal) =>
                new(line, "an unknown escape in double quotes; use single quotes, or double the backslash"),
            _ when reason.Contains("cannot start any token", StringComparison.Ordinal) =>
                new(line, $"a value cannot begin with {Shown.Text(Character(text, (int)error.Start.Column))}; put it in quotes"),
            _ when reason.Contains("sequence entries are not allowed", StringComparison.Ordinal) =>
                new(line, "a list item beside the field's name; write each item on its own line below, or the list as [a, b]"),
            _ when reason.Contains("did not find expected node content", StringComparison.Ordinal) =>
                new(line, "a value is missing, or a bracket or comma is too many"),
            _ when reason.Contains("did not find expected key", StringComparison.Ordinal) && LacksColon(text) =>
                new(line, NoColon),
            _ when reason.Contains("did not find expected key", StringComparison.Ordinal)
                || reason.Contains("did not find expected '-'", StringComparison.Ordinal) =>
                new(line, "does not fit the lines above; check its indentation, and brackets too many"),
            _ => new(line, $"not YAML ({reason.TrimEnd('.')}); check this line's indentation, quotes and brackets"),
        };
    }

    private static bool LacksColon(string text) => !text.Contains(':', StringComparison.Ordinal) && char.IsAsciiLetter(text.TrimStart().FirstOrDefault());

    private static int LineAbove(int line, IReadOnlyList<string> lines)
    {
        for (var above = line - 1; above >= 1; above--)
        {
            var text = lines[above - 1].TrimStart();
            if (text.Length > 0 && text[0] != '#')
            {
                return above;
            }
        }

        return line;
    }

    private static string Character(string text, int column) => column >= 1 && column <= text.Length ? text[column - 1].ToString() : "this character";
}
