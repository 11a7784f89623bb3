using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Silo.Runs;
using Spectre.Console;
using SpectreColumn = Spectre.Console.TableColumn;

namespace FocusNetGrid.Cli.Results;

/// <summary>A reproduction on the screen: two or three lines a network, so that it fits into 80 columns, then the verdicts.</summary>
internal static class ReproductionView
{
    private static readonly NumberFormat Score = NumberFormat.Fixed(4);
    private static readonly NumberFormat Short = NumberFormat.Fixed(3);

    /// <summary>Writes the table, the verdicts and where the report lies.</summary>
    public static void Show(IAnsiConsole console, ReproducedTable table, RunOutcome outcome)
    {
        console.WriteLine(table.Stamp);
        console.Write(Scores(table));
        foreach (var network in table.Networks.Where(network => network.Gap.Length > 0))
        {
            console.WriteLine($"no result  {network.Method}: {network.Gap}");
        }

        foreach (var verdict in table.Verdicts)
        {
            console.MarkupLineInterpolated($"[bold]{verdict.Word,-13}[/] {verdict.Claim.Label}");
        }

        if (outcome.Waiting.Count() is > 0 and var waiting)
        {
            console.WriteLine($"waiting  {Words.Count(waiting, "trial")}; the same command goes on");
        }

        console.WriteLine($"report   {Path.Combine(outcome.Directory.Report, "report.html")}");
        console.WriteLine($"weights  {outcome.Directory.Artifacts}");
    }

    private static Table Scores(ReproducedTable table)
    {
        var view = new Table { Border = TableBorder.Horizontal, Caption = new TableTitle($"per image, {table.Images} {table.Part} images; 95 % intervals; M: million parameters") }
            .AddColumn("Network")
            .AddColumn(new SpectreColumn("").NoWrap());
        foreach (var quantity in TableScores.All)
        {
            view.AddColumn(new SpectreColumn(quantity.ToString()).RightAligned().NoWrap());
        }

        foreach (var network in table.Networks)
        {
            AddRows(view, network);
        }

        return view;
    }

    private static void AddRows(Table view, ReproducedNetwork network)
    {
        var reported = TableScores.All.Select(quantity => network.ReportedOf(quantity) is { } value ? new Text(Score.Write(value)) : new Text("–"));
        view.AddRow([new Text(network.Method), new Text("reported"), .. reported]);
        if (!network.HasResult)
        {
            return;
        }

        var estimates = TableScores.All.Select(quantity => network.Estimates[(quantity, ScoreConvention.PerImage)]).ToList();
        var size = NumberFormat.Scaled(1e6, 2).Write(network.Trials[0].Result.Cost.TotalParameters);
        view.AddRow([new Markup($"[grey]{size} M[/]"), new Text("reproduced"), .. estimates.Select(estimate => new Text(Score.Write(estimate.Value)))]);
        view.AddRow([
            new Text(""),
            new Markup("[grey]95 %[/]"),
            .. estimates.Select(estimate => new Markup($"[grey]{Brief(estimate.Interval!.Low)}–{Brief(estimate.Interval.High)}[/]"))]);
    }

    /// <summary>Without the nought before the point, for width.</summary>
    private static string Brief(double score) => Short.Write(score).TrimStart('0');
}
