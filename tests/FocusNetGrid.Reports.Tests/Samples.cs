using System.Text.Json.Nodes;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Tests;

/// <summary>Made-up results with every kind of value; the figures follow formulas, so they are the same on every machine.</summary>
internal static class Samples
{
    /// <summary>A table with a cell of every kind and text that every format must escape.</summary>
    public static ReportTable Table { get; } = new ReportTable(
        "sample",
        "Networks & their 100% made-up scores",
        [
            TableColumn.Words("network", "Network"),
            TableColumn.Numbers("parameters", "Parameters", NumberFormat.Count),
            TableColumn.Numbers("dice", "Dice", NumberFormat.Fixed(4)) with { Group = "per image", Better = Better.Higher },
            TableColumn.Numbers("jaccard", "Jaccard", NumberFormat.Fixed(4)) with { Group = "per image", Better = Better.Higher },
            TableColumn.Numbers("difference", "Difference", NumberFormat.Difference(3)),
        ],
        [
            [Cell.Of("focusnet++ {ω_1}"), Cell.Of(7_803_739), Cell.Mean(0.88594, 0.0123), Cell.Interval(0.8271, 0.81, 0.84), Cell.Of(0.0125)],
            [Cell.Of("=U-Net|\"5 × 5\", <old>"), Cell.Of(7_760_645), Cell.Mean(0.8167, 0.25), Cell.Interval(0.7268, 0.7, 0.75), Cell.Of(-0.25)],
            [Cell.Of("diverged"), Cell.Missing, Cell.Of(double.NaN), Cell.Missing, Cell.Of(0)],
        ],
        ["Made up; 50% of it twice.", "Two hyphens --data stay two."]).WithBestEmphasised();

    public static Component Component(string name, string options = "{}") => new(name, JsonNode.Parse(options)!.AsObject());

    public static ReportedTrial Trial(string title, string network = "focusnet++", double quality = 1, int epochs = 12, int seed = 1) => new(
        title,
        new TrialSpec
        {
            Data = Component("dsb2018", """{"size":128}"""),
            DataFingerprint = "d0",
            Split = new SplitPart(0, ["a", "b", "c"], ["v1", "v2"], []),
            Network = Component(network, """{"widths":[16,32]}"""),
            Loss = Component("all-hl"),
            Training = new TrainingSpec { Epochs = epochs, Optimizer = Component("adam"), Schedule = Component("step") },
            Seed = seed,
        },
        Result(quality, epochs))
    {
        MultiplyAdds = 1_234_567_890,
    };

    private static TrialResult Result(double quality, int epochs) => new()
    {
        TrialId = "0123456789abcdef",
        History = [.. Enumerable.Range(1, epochs).Select(epoch => Epoch(epoch, epochs, quality))],
        BestEpoch = Math.Max(1, epochs * 3 / 4),
        Evaluations = [Evaluation("validation", quality)],
        WeightsSha256 = "cafe",
        Cost = new TrialCost(7_771_723, 7_803_739, 754.6, 12.54, 1_500_000_000),
    };

    private static EpochRecord Epoch(int epoch, int epochs, double quality)
    {
        var progress = epoch / (double)epochs;
        var best = Math.Max(1, epochs * 3 / 4);
        var overfitting = Math.Max(0, epoch - best) * 0.12;
        return new EpochRecord(
            epoch,
            progress <= 0.5 ? 1e-3 : progress <= 0.8 ? 1e-4 : 1e-5,
            2.2 / quality / (1 + 4 * progress) + 1.2,
            2.6 / quality / (1 + 3.5 * progress) + 1.25 + overfitting + 0.06 * ((epoch * 7) % 3 - 1) * (epoch == best ? 0 : 1),
            0.9 * quality * (1 - 1 / (1 + 12 * progress * progress)),
            0.8 * quality * (1 - 1 / (1 + 12 * progress * progress)),
            epoch <= best);
    }

    private static Evaluation Evaluation(string part, double quality)
    {
        CaseCounts[] cases = [Case("v1", 101, quality, 9), Case("v2", 49, quality, 5)];
        return Measured.Evaluation(part, cases);
    }

    private static CaseCounts Case(string id, int foreground, double quality, int falsePositives)
    {
        var found = (int)(0.9 * quality * foreground);
        return new CaseCounts(id, found, falsePositives, foreground - found, 1000 - foreground - falsePositives);
    }
}
