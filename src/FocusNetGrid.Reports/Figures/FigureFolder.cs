using System.Text;
using FocusNetGrid.Reports.Files;

namespace FocusNetGrid.Reports.Figures;

/// <summary>A report's drawings as files of their own.</summary>
internal static class FigureFolder
{
    /// <summary>Writes them, and deletes those of an earlier report, which would pass for this one's.</summary>
    /// <param name="report">The report's folder; the figures go into its <c>figures</c>.</param>
    /// <param name="figures">What to write.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static async Task WriteAsync(string report, IReadOnlyList<ReportFigure> figures, CancellationToken cancellationToken)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            var file = Path.GetFullPath(Path.Combine(report, figure.RelativePath));
            await AtomicFile.WriteAsync(file, Encoding.UTF8.GetBytes(figure.Svg), cancellationToken);
            kept.Add(file);
        }

        var folder = Path.GetFullPath(Path.Combine(report, "figures"));
        foreach (var svg in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.svg").Where(file => !kept.Contains(file)) : [])
        {
            File.Delete(Path.ChangeExtension(svg, ".png"));
            File.Delete(svg);
        }
    }
}
