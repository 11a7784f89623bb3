using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>
/// FLOPs that are a handful a weight cannot be those of a convolutional network on an image: each weight is used once for every pixel of its level.
/// Two a weight is what a graph profiler counts that sees the initialisers and, the batch being unknown, no convolution.
/// </summary>
internal sealed class ProfilerFlopsCheck() : AuditCheck("flops", "Do FLOPs depend on the image, not only on the number of weights?")
{
    /// <summary>
    /// A 256x256 image pooled four times leaves 256 positions at the deepest level, so every weight is used that often at least; even a 64x64 image leaves 16.
    /// </summary>
    private const double LeastUsesOfAWeight = 8;

    private const double NearTwo = 0.1;

    protected override string Needs => "both parameters and FLOPs";

    protected override bool Applies(ResultRow row) => row.Has(Quantity.Parameters, Quantity.Flops);

    protected override IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table)
    {
        var low = rows.Where(row => RatioOf(row) < LeastUsesOfAWeight).ToList();
        if (low.Count > 0)
        {
            var two = low.Count(row => Math.Abs(RatioOf(row) - 2) <= NearTwo);
            yield return new AuditFinding(
                "FLOPs are only a few times the parameters, so they are not those of a forward pass.",
                Certainty.Certain,
                [.. low.Select(Evidence)],
                $"Do not compare them with operations counted from layers. {two} of {low.Count} rows lie near 2 a weight, which is what TensorFlow 1's graph"
                + " profiler returns for an unknown batch size: it counts the weights' initialisers. Report true multiply-adds and profiler FLOPs side by side,"
                + " labelled.");
        }
    }

    private static double RatioOf(ResultRow row) => row[Quantity.Flops].Value / row[Quantity.Parameters].Value;

    private static RowEvidence Evidence(ResultRow row)
    {
        var ratio = RatioOf(row);
        var reading = Math.Abs(ratio - 2) <= NearTwo ? "two operations a weight"
            : ratio > 2 ? "more than two a weight, as with weight decay, whose operations are counted too"
            : "less than a network can do with its weights";
        return new RowEvidence(row.Method, $"FLOPs / parameters = {Ratio.Write(ratio)} < {LeastUsesOfAWeight}: {reading}");
    }
}
