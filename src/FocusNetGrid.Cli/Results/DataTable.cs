using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Training.Data.Inspection;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A data set's inspection on the screen.</summary>
internal static class DataTable
{
    private const int MostSizes = 8;

    /// <summary>Writes it.</summary>
    public static void Show(IAnsiConsole console, DataReport report, string sheet)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        grid.AddRow("data set", report.DataSet);
        grid.AddRow("cases", report.Usable == report.Cases ? $"{report.Cases:N0}" : $"{report.Cases:N0}, of which {report.Usable:N0} can be used");
        if (report.Usable > 0)
        {
            grid.AddRow("sizes", Sizes(report.Sizes));
            grid.AddRow("foreground", Foreground(report.Foreground));
            grid.AddRow("sheet", sheet);
        }

        grid.AddRow("problems", report.Problems.Count == 0 ? "none" : $"{report.Problems.Count:N0}, listed below");
        console.Write(grid);
    }

    private static string Sizes(IReadOnlyList<SizeCount> sizes)
    {
        var shown = sizes.Take(MostSizes).Select(size => $"{size.Count:N0} of {size.Width}x{size.Height}");
        return string.Join(", ", sizes.Count > MostSizes ? shown.Append(Words.Count(sizes.Count - MostSizes, "other size")) : shown);
    }

    private static string Foreground(ForegroundSummary foreground)
    {
        var quantiles = string.Join(", ", foreground.Quantiles.Where(entry => entry.Key is 5 or 50 or 95).Select(entry => $"{entry.Key} %: {entry.Value:P1}"));
        return $"mean {foreground.Mean:P1} of the pixels (quantiles {quantiles}); {foreground.Empty:N0} empty and {foreground.Full:N0} full masks";
    }
}
