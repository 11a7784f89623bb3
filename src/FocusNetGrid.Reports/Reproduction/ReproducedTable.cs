using FocusNetGrid.Reports.Reproduction.Verdicts;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>A printed table reproduced: every number worked out that its report shows.</summary>
public sealed class ReproducedTable
{
    private ReproducedTable(
        ReproductionReport report, IReadOnlyList<ReproducedNetwork> networks, IReadOnlyList<PairedComparison> pairs, IReadOnlyList<Verdict> verdicts) =>
        (Report, Networks, Pairs, Verdicts) = (report, networks, pairs, verdicts);

    /// <summary>What it is reported from.</summary>
    public ReproductionReport Report { get; }

    /// <summary>A row a printed network, in the table's order, then networks that the table does not have.</summary>
    public IReadOnlyList<ReproducedNetwork> Networks { get; }

    /// <summary>Every pair of networks, a comparison a score.</summary>
    public IReadOnlyList<PairedComparison> Pairs { get; }

    /// <summary>What becomes of the paper's claims, in the table's order.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; }

    /// <summary>How large the run was.</summary>
    public RunScale Scale => RunScale.Of([.. Report.Trials.Select(trial => trial.Trial)]);

    /// <summary>The number of seeds that a network was trained with, the largest.</summary>
    public int Seeds => Networks.Max(network => network.Trials.Count);

    /// <summary>The part that is reported: <c>test</c> or <c>validation</c>.</summary>
    public string Part => Report.Trials[0].Evaluation.Part;

    /// <summary>The number of images that every score is measured on.</summary>
    public int Images => Report.Trials[0].Evaluation.Cases.Count;

    /// <summary>Whether the run was no smaller than the paper's, and on the table's data.</summary>
    public bool FullScale => !Scale.ScaledDown && OnOtherData.Length == 0;

    /// <summary>The scale in a few sentences: it stands on every output.</summary>
    public string Stamp => $"{OnOtherData}{Scale.Statement} Scale {Report.Scale}, {SeedCount}.";

    /// <summary>The scale in a few words, for tables that travel alone.</summary>
    public string ShortStamp =>
        $"scale {Report.Scale}: {(OnOtherData.Length > 0 ? $"{Scale.Data}, " : "")}{Scale.Size}×{Scale.Size} pixels, {Scale.Epochs} {(Scale.Epochs.High == 1 ? "epoch" : "epochs")},"
        + $" {Scale.Train}/{Scale.Validation}{(Scale.Test.High > 0 ? $"/{Scale.Test}" : "")} images, {SeedCount}";

    private string SeedCount => Seeds == 1 ? "1 seed" : $"{Extent.Of(Networks.Where(network => network.HasResult).Select(network => network.Trials.Count))} seeds";

    private string OnOtherData => Report.Printed.Data == Scale.Data ? "" : $"Not the table's data, which are {Report.Printed.Data}. ";

    /// <summary>All verdicts in one line.</summary>
    public string VerdictLine => Verdicts.Count == 0
        ? "The paper claims nothing of this table."
        : $"{(FullScale ? "At full scale" : "At this scale")}: {string.Join("; ", Verdicts.Select(verdict => $"{verdict.Claim.Label}: {verdict.Word}"))}.";

    /// <summary>The comparison of two methods, seen from the first; null where either has no result.</summary>
    public PairedComparison? Compare(string first, string second, Quantity quantity) => Find(Pairs, first, second, quantity);

    /// <summary>Works everything out.</summary>
    /// <exception cref="ArgumentException">No trial finished, trials were measured on different images, or a network has two configurations.</exception>
    public static ReproducedTable Of(ReproductionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ReproductionTrials.Check(report);
        var bootstrap = ImageBootstrap.For(report.Trials[0].Evaluation.Cases.Count);
        var networks = ReproductionTrials.Ranked(ReproductionTrials.Networks(report, bootstrap));
        var pairs = PairedComparison.AllOf(networks, bootstrap);
        var judge = new Judge(networks, (first, second, quantity) => Find(pairs, first, second, quantity));
        return new ReproducedTable(report, networks, pairs, [.. report.Printed.Claims.Select(judge.Decide)]);
    }

    private static PairedComparison? Find(IReadOnlyList<PairedComparison> pairs, string first, string second, Quantity quantity) =>
        pairs.FirstOrDefault(pair => pair.Quantity == quantity && pair.First == first && pair.Second == second)
        ?? pairs.FirstOrDefault(pair => pair.Quantity == quantity && pair.First == second && pair.Second == first)?.Reversed();
}
