using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A list of runs on the screen.</summary>
internal static class RunListTable
{
    /// <summary>Writes it.</summary>
    public static void Show(IAnsiConsole console, string folder, IReadOnlyList<ListedRun> runs)
    {
        if (runs.Count == 0)
        {
            console.WriteLine($"no runs in {folder}");
            return;
        }

        var table = new Table { Border = TableBorder.Horizontal }
            .AddColumn("Run")
            .AddColumn(new TableColumn("Status").NoWrap())
            .AddColumn(new TableColumn("Done").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Failed").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Best Dice").RightAligned().NoWrap())
            .AddColumn("Best trial");
        foreach (var run in runs)
        {
            table.AddRow(
                Markup.Escape(Path.GetFileName(run.Run)),
                run.Status,
                $"{run.Succeeded + run.Failed + run.Stopped} of {run.Trials}",
                $"{run.Failed}",
                run.Best is { } best ? $"{best.Score:0.0000}" : "",
                Markup.Escape(run.Best?.Title ?? ""));
        }

        console.Write(table);
    }
}
