using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A list of runs on the screen.</summary>
internal static class RunListTable
{
    /// <summary>Writes the runs of a folder.</summary>
    public static void Show(IAnsiConsole console, string folder, IReadOnlyList<ListedRun> runs) =>
        Show(console, runs, $"no runs in {folder}", ["Run"], run => [Path.GetFileName(run.Run)]);

    /// <summary>Writes the sweeps of a grid.</summary>
    public static void ShowSweeps(IAnsiConsole console, string grid, IReadOnlyList<ListedRun> sweeps) =>
        Show(console, sweeps, $"no sweeps at {grid}; 'focusnetgrid submit SPEC' makes one", ["Sweep", "Id"], sweep => [sweep.Name, sweep.Run]);

    private static void Show(IAnsiConsole console, IReadOnlyList<ListedRun> runs, string none, IReadOnlyList<string> headings, Func<ListedRun, IReadOnlyList<string>> names)
    {
        if (runs.Count == 0)
        {
            console.WriteLine(none);
            return;
        }

        var table = new Table { Border = TableBorder.Horizontal };
        foreach (var heading in headings)
        {
            table.AddColumn(heading);
        }

        table
            .AddColumn(new TableColumn("Status").NoWrap())
            .AddColumn(new TableColumn("Done").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Failed").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Best Dice").RightAligned().NoWrap())
            .AddColumn("Best trial");
        foreach (var run in runs)
        {
            table.AddRow([
                .. names(run).Select(name => new Text(name)),
                new Text(run.Status),
                new Text($"{run.Succeeded + run.Failed + run.Stopped} of {run.Trials}"),
                new Text($"{run.Failed}"),
                new Text(run.Best is { } best ? $"{best.Score:0.0000}" : ""),
                new Text(run.Best?.Title ?? ""),
            ]);
        }

        console.Write(table);
    }
}
