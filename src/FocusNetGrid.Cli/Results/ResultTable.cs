using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>What a run ends with on the screen. It fits into 80 columns: the cost stands under the trial's name, not beside it.</summary>
internal static class ResultTable
{
    /// <summary>So many trials are shown one by one; of more, their configurations are, as they are of folds.</summary>
    private const int MostTrials = 3;

    /// <summary>Writes the table, the failures and where the report lies.</summary>
    public static void Show(IAnsiConsole console, RunOutcome outcome)
    {
        if (outcome.Succeeded.Any())
        {
            console.Write(outcome.Trials.Count <= MostTrials && outcome.Sweep.Split.Kind != SplitKind.Folds ? Scores(outcome) : ConfigurationTable.Of(outcome));
        }

        foreach (var failed in outcome.Failed)
        {
            console.WriteLine($"failed   {failed.Planned.Title}: {failed.Cause}");
        }

        foreach (var (name, stopped) in new[] { ("pruned", outcome.Pruned.Count()), ("cancelled", outcome.Cancelled.Count()) })
        {
            if (stopped > 0)
            {
                console.WriteLine($"{name,-8} {Words.Count(stopped, "trial")}");
            }
        }

        if (outcome.Waiting.Count() is > 0 and var waiting)
        {
            console.WriteLine($"waiting  {Words.Count(waiting, "trial")}; the same command goes on");
        }

        if (outcome.Succeeded.Any())
        {
            Place(console, "report", Path.Combine(outcome.Directory.Report, "report.html"));
            Place(console, "curves", Path.Combine(outcome.Directory.Report, "figures", "learning-curves.svg"));
        }

        Place(console, "weights", outcome.Directory.Artifacts);
    }

    private static void Place(IAnsiConsole console, string name, string path) => console.WriteLine($"{name,-8} {path}");

    private static Table Scores(RunOutcome outcome)
    {
        var table = new Table { Border = TableBorder.Horizontal }
            .AddColumn("Trial")
            .AddColumn(Parts(outcome))
            .AddColumn(new TableColumn("Dice").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Jaccard").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Precision").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Recall").RightAligned().NoWrap());
        foreach (var trial in outcome.Succeeded.OrderByDescending(trial => trial.Result!.Evaluations[^1].Pooled.Dice))
        {
            AddRows(table, trial, trial.Result!);
        }

        return table;
    }

    /// <summary>The column's heading: which part was measured.</summary>
    private static string Parts(RunOutcome outcome) =>
        string.Join("/", outcome.Succeeded.Select(trial => trial.Result!.Evaluations[^1].Part).Distinct());

    private static void AddRows(Table table, TrialOutcome trial, TrialResult result)
    {
        var (measured, cost) = (result.Evaluations[^1], result.Cost);
        table.AddRow([new Text(trial.Planned.Title), new Text("pooled"), .. Cells(measured.Pooled)]);
        table.AddRow([new Markup($"[grey]{cost.TotalParameters:N0} parameters[/]"), new Text("per image"), .. Cells(measured.PerImage)]);
        table.AddRow([
            new Markup($"[grey]{cost.ImagesPerSecond:0.0} images/s, {Words.Duration(TimeSpan.FromSeconds(cost.TrainingSeconds))}[/]"),
            new Markup("[grey]± SD[/]"),
            .. Cells(measured.PerImageDeviation, "grey")]);
    }

    private static IEnumerable<Markup> Cells(Scores scores, string style = "default") =>
        new[] { scores.Dice, scores.Jaccard, scores.Precision, scores.Recall }.Select(score => new Markup($"[{style}]{score:0.0000}[/]"));
}
