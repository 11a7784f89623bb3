using FocusNetGrid.Cli.Screens;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A dry run on the screen.</summary>
internal static class EstimateTable
{
    /// <summary>Writes it.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<TrialEstimate> estimates)
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
        console.WriteLine($"{Words.Count(estimates.Count, "trial")}, about {Words.Duration(TimeSpan.FromSeconds(estimates.Sum(estimate => estimate.Seconds)))} in all.");
        console.WriteLine("Times are estimated from one step of each configuration on this machine; nothing was trained.");
    }
}
