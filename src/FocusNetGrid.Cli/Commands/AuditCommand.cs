using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Reports.Audit;
using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Checks results for what cannot be true.</summary>
internal sealed class AuditCommand : GridCommand
{
    private readonly Option<string[]> _results = new("--results")
    {
        Description = "A JSON list of results, or the folder of a run or of kept results, in place of the paper's tables; may be repeated.",
        HelpName = "FILE",
    };

    private readonly Option<string> _format = TableFormat.Option();
    private readonly Option<string> _out = new("--out", "-o") { Description = "Also write audit.md and the tables in every format into this folder.", HelpName = "DIR" };

    public AuditCommand()
        : base(
            "audit",
            "Says, with numbers, where printed results cannot be taken literally. Exits with 1 where results of yours are inconsistent.",
            new Example("audit", "the paper's tables"),
            new Example("audit --results runs/nuclei-first", "the results of a run"),
            new Example("audit --results mine.json --format json", """a list such as [{"method": "ours", "convention": "pooled", "precision": 0.9, ...}]"""))
    {
        Add(_results);
        Add(_format);
        Add(_out);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var files = context.Optional(_results) ?? [];
        var tables = new List<Reports.Results.ResultTable>();
        foreach (var file in files)
        {
            tables.Add(await ResultsFile.ReadAsync(ListIn(file), cancellationToken));
        }

        var outcomes = Auditor.Run(files.Length > 0 ? tables : PaperTables.All);
        if (context.Optional(_out) is { } folder)
        {
            TableFolder.Write(folder, AuditTables.Summary(outcomes), AuditTables.Findings(outcomes), AuditTables.Evidence(outcomes));
            await File.WriteAllTextAsync(Path.Combine(folder, "audit.md"), AuditMarkdown.Write(outcomes), cancellationToken);
            context.Screen.Say($"written to {folder}");
        }

        Show(context, outcomes, context.Value(_format));
        var inconsistent = outcomes.Any(outcome => outcome.Verdict == AuditVerdict.Found);
        return files.Length > 0 && inconsistent ? ExitCode.Inconsistent : ExitCode.Success;
    }

    /// <summary>A run, which may be named by its name under runs/, keeps the list in its report, a folder of kept results by itself; what is no folder is the list itself.</summary>
    private static string ListIn(string path)
    {
        foreach (var folder in new[] { path, Path.Combine(RunFolders.Parent, path) }.Where(Directory.Exists))
        {
            var kept = Path.Combine(folder, "results.json");
            return File.Exists(kept) ? kept : Path.Combine(folder, "report", "results.json");
        }

        return path;
    }

    private static void Show(CommandContext context, IReadOnlyList<AuditOutcome> outcomes, string format)
    {
        switch (format)
        {
            case TableFormat.Terminal:
                context.Screen.Show(console => AuditView.Show(console, outcomes));
                break;
            case "markdown":
                context.Screen.Print(AuditMarkdown.Write(outcomes).TrimEnd('\n'));
                break;
            case "json":
                context.Screen.PrintJson(outcomes);
                break;
            default:
                context.Screen.Print(TableFormat.WriteText(format, AuditTables.Evidence(outcomes)));
                break;
        }

        context.Screen.ShowJson(outcomes);
    }
}
