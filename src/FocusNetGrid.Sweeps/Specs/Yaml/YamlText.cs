using YamlDotNet.Core;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>
/// Reads YAML text. A line that is not YAML is reported and passed over where the rest can then be read, so that one slip does not hide the others.
/// </summary>
internal static class YamlText
{
    private const int LongestText = 1 << 20;
    private const int MostFaults = 20;

    /// <summary>The root of a file's only document, or null where there is none to go on with; what is wrong is added to the problems.</summary>
    public static SpecNode? ReadFile(string text, string file, ProblemList problems)
    {
        if (text.Length > LongestText)
        {
            problems.Add(new(file, 0), "yaml", $"{text.Length} characters long; a spec has at most {LongestText}");
            return null;
        }

        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (ReportControlCharacter(lines, file, problems))
        {
            return null;
        }

        return Read(lines, line => new SpecPlace(file, line), problems);
    }

    /// <summary>The value of one option of the command.</summary>
    public static SpecNode? ReadValue(string text, SpecPlace place, string field, ProblemList problems)
    {
        var attempt = Attempt([text], _ => place);
        foreach (var problem in attempt.Problems.Items)
        {
            problems.Add(place, field, problem.Message);
        }

        if (attempt.Fault is { } fault)
        {
            problems.Add(place, field, $"{Shown.Text(text)} is not a YAML value: {fault.Message}");
        }

        return attempt.Fault is null ? attempt.Root ?? new ScalarNode(place, "", Quoted: false) : null;
    }

    private static SpecNode? Read(string[] lines, Func<int, SpecPlace> locate, ProblemList problems)
    {
        var faults = new List<SyntaxFault>();
        var readable = (string[])lines.Clone();
        while (true)
        {
            var attempt = Attempt(readable, locate);
            if (attempt.Fault is null)
            {
                Report(faults, locate, problems);
                Copy(attempt.Problems, problems);
                problems.LinesPassedOver = faults.Exists(fault => readable[fault.Line - 1].Length == 0);
                return attempt.Root;
            }

            if (faults.Count == 0 && TryWithoutTabs(readable, faults))
            {
                continue;
            }

            // A fault beside a line that was passed over is most likely its doing: then only what was certain is reported.
            var isFollowUp = faults.Exists(fault => Math.Abs(fault.Line - attempt.Fault.Line) <= 1);
            if (isFollowUp || faults.Count == MostFaults)
            {
                Report(faults, locate, problems);
                return null;
            }

            faults.Add(attempt.Fault);
            readable[attempt.Fault.Line - 1] = "";
        }
    }

    private static bool TryWithoutTabs(string[] lines, List<SyntaxFault> faults)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            var content = lines[index].TrimStart(' ', '\t');
            var indentation = lines[index][..^content.Length];
            if (indentation.Contains('\t') && content.Length > 0 && content[0] != '#')
            {
                faults.Add(new(index + 1, "a tab indents this line; YAML allows spaces only"));
                lines[index] = indentation.Replace("\t", "  ", StringComparison.Ordinal) + content;
            }
        }

        return faults.Count > 0;
    }

    private static (SpecNode? Root, SyntaxFault? Fault, ProblemList Problems) Attempt(string[] lines, Func<int, SpecPlace> locate)
    {
        var problems = new ProblemList();
        using var text = new StringReader(string.Join('\n', lines));
        var reader = new NodeReader(new GuardedParser(new Parser(new Scanner(text, skipComments: true))), mark => locate((int)mark.Line), problems);
        try
        {
            return (reader.ReadDocument(), null, problems);
        }
        catch (YamlException error)
        {
            return (null, SyntaxFault.Of(error, reader.OpenBracket, lines), problems);
        }
    }

    private static void Report(List<SyntaxFault> faults, Func<int, SpecPlace> locate, ProblemList problems)
    {
        foreach (var fault in faults)
        {
            problems.Add(locate(fault.Line), "yaml", fault.Message);
        }
    }

    private static void Copy(ProblemList from, ProblemList to)
    {
        foreach (var problem in from.Items)
        {
            to.Add(problem);
        }
    }

    private static bool ReportControlCharacter(string[] lines, string file, ProblemList problems)
    {
        var line = Array.FindIndex(lines, text => text.Any(IsUnreadable));
        if (line >= 0)
        {
            problems.Add(new(file, line + 1), "yaml", $"the control character U+{(int)lines[line].First(IsUnreadable):X4} stands here; a spec is plain UTF-8 text");
        }

        return line >= 0;
    }

    private static bool IsUnreadable(char character) => char.IsControl(character) && character != '\t';
}
