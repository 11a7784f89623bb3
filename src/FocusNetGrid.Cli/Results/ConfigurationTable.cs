using FocusNetGrid.Silo.Runs;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A run's configurations on the screen, the best first: mean and standard deviation over folds and seeds of the pooled scores.</summary>
internal static class ConfigurationTable
{
    /// <summary>The table.</summary>
    public static Table Of(RunOutcome outcome)
    {
        var results = ConfigurationResult.Of(outcome);
        var parts = string.Join("/", results.Select(result => result.Part).Distinct());
        var table = new Table { Border = TableBorder.Horizontal, Caption = new TableTitle($"{parts} part, pooled; mean ± SD over folds and seeds") }
            .AddColumn("Configuration")
            .AddColumn(new TableColumn("Trials").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Dice").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Jaccard").RightAligned().NoWrap());
        foreach (var result in results)
        {
            table.AddRow(
                new Text(result.Title),
                new Text(result.Succeeded == result.Trials ? $"{result.Trials}" : $"{result.Succeeded} of {result.Trials}"),
                Cell(result.Dice),
                Cell(result.Jaccard));
        }

        return table;
    }

    private static Markup Cell(Spread spread) =>
        new(spread.Deviation is { } deviation ? $"{spread.Mean:0.0000} [grey]± {deviation:0.0000}[/]" : $"{spread.Mean:0.0000}");
}
