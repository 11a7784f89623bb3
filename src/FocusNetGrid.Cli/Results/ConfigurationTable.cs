using FocusNetGrid.Silo.Runs;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A run's configurations on the screen, the best first: pooled scores of all held-out cases with the deviation between folds, or the mean over seeds.</summary>
internal static class ConfigurationTable
{
    /// <summary>The table.</summary>
    public static Table Of(RunOutcome outcome)
    {
        var results = ConfigurationResult.Of(outcome);
        var parts = string.Join("/", results.Select(result => result.Part).Distinct());
        var folds = results.Any(result => result.Folds > 0);
        var caption = folds ? $"{parts} part, pooled over all held-out cases ± SD between folds" : $"{parts} part, pooled; mean ± SD over seeds";
        var table = new Table { Border = TableBorder.Horizontal, Caption = new TableTitle(caption) }
            .AddColumn("Configuration")
            .AddColumn(new TableColumn("Trials").RightAligned().NoWrap());
        if (folds)
        {
            table.AddColumn(new TableColumn("Cases").RightAligned().NoWrap());
        }

        table.AddColumn(new TableColumn("Dice").RightAligned().NoWrap()).AddColumn(new TableColumn("Jaccard").RightAligned().NoWrap());
        foreach (var result in results)
        {
            table.AddRow([
                new Text(result.Title),
                new Text(result.Succeeded == result.Trials ? $"{result.Trials}" : $"{result.Succeeded} of {result.Trials}"),
                .. folds ? [new Text($"{result.Cases}")] : Array.Empty<Text>(),
                Cell(result.Dice),
                Cell(result.Jaccard),
            ]);
        }

        return table;
    }

    private static Markup Cell(Spread spread) =>
        new(spread.Deviation is { } deviation ? $"{spread.Value:0.0000} [grey]± {deviation:0.0000}[/]" : $"{spread.Value:0.0000}");
}
