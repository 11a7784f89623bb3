using FocusNetGrid.Cli.Screens;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A dry run on the screen.</summary>
internal static class EstimateTable
{
    /// <summary>Writes it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="estimates">One a trial.</param>
    /// <param name="seconds">Until the last trial ends.</param>
    /// <param name="workers">How many share them.</param>
    public static void Show(IAnsiConsole console, IReadOnlyList<TrialEstimate> estimates, double seconds, int workers)
    {
        var table = new Table { Border = TableBorder.Horizontal }
            .AddColumn("Trial")
            .AddColumn(new TableColumn("Parameters").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Multiply-adds").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Images/s").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Time").RightAligned().NoWrap());
        foreach (var estimate in estimates)
        {
            table.AddRow(
                Markup.Escape(estimate.Title),
                $"{estimate.Parameters.Total:N0}",
                Words.MultiplyAdds(estimate.MultiplyAdds),
                $"{estimate.ImagesPerSecond:0.0}",
                Words.Duration(TimeSpan.FromSeconds(estimate.Seconds)));
        }

        console.Write(table);
        console.WriteLine($"{Words.Count(estimates.Count, "trial")}, about {Words.Duration(TimeSpan.FromSeconds(seconds))} in all{(workers > 1 ? $" on {workers} workers" : "")}.");
        console.WriteLine("Times are estimated from one step of each configuration on this machine; nothing was trained.");
    }
}
