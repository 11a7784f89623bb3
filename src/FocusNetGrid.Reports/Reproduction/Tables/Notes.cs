using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Statistics;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>What a reader must know to read the numbers, in the words that several tables share.</summary>
internal static class Notes
{
    public const string Reported = "Reported numbers are as the paper prints them; it does not say how they were averaged over images.";

    public static string Interval { get; } =
        $"[low, high]: 95 % percentile bootstrap interval over images, {NumberFormat.Count.Write(ImageBootstrap.Replicates)} draws, each image drawn with all its networks and seeds.";

    /// <summary>The conventions, and where the reported part chose the epoch.</summary>
    public static IReadOnlyList<string> Conventions(ReproducedTable table) => RunTables.ConventionNotes(table.Report.Trials);

    /// <summary>How seeds enter, where there are several.</summary>
    public static IReadOnlyList<string> Seeds(ReproducedTable table) => table.Seeds > 1
        ? ["Scores are means over seeds; SD over images is averaged over seeds; ranks and tests compare each image's mean over seeds."]
        : ["One seed: how far another seed would have come out otherwise is not known, and no interval here says so."];
}
