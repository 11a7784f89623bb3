using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Reproduction;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Tests.Reproduction;

/// <summary>Made-up reproductions: a network misses and invents so many pixels an image.</summary>
internal static class ReproductionSamples
{
    public const int Images = 12;

    /// <summary>Table 3 with two seeds, of which FocusNet lost one and BCDU-Net both.</summary>
    public static ReproductionReport Table3 { get; } = Of(
        PaperTables.Table3,
        Trial("U-Net", "unet", wrong: 9),
        Trial("U-Net", "unet", wrong: 8, seed: 1),
        Trial("Attn U-Net", "attention-unet", wrong: 14),
        Trial("Attn U-Net", "attention-unet", wrong: 16, seed: 1),
        Trial("FocusNet", "focusnet", wrong: 12),
        Trial("FocusNet++", "focusnet++", wrong: 4),
        Trial("FocusNet++", "focusnet++", wrong: 3, seed: 1)) with
    {
        Missing =
        [
            new MissingTrial("bcdu-net", 0, "not trained yet"),
            new MissingTrial("bcdu-net", 1, "not trained yet"),
            new MissingTrial("focusnet", 1, "failed: the loss became NaN in epoch 3"),
        ],
    };

    public static ReproductionReport Of(ResultTable printed, params IReadOnlyList<ReportedTrial> trials) => new()
    {
        Printed = printed,
        Scale = "small",
        Summary = "Made up; nothing was trained.",
        Trials = trials,
        Command = $"focusnetgrid reproduce {printed.Name} --data cells.zip --scale small",
        Provenance = [new ProvenanceEntry("libtorch", "1.13.1"), new ProvenanceEntry("device", "cpu, 2 threads")],
        Notes = ["Nothing here was measured."],
    };

    /// <summary>A trial whose errors differ a little from image to image, and a little from seed to seed.</summary>
    public static ReportedTrial Trial(string method, string network, int wrong, int seed = 0, int spread = 3, long parameters = 1_000_000)
    {
        var trial = Samples.Trial($"{method}, seed {seed}", network, 1 - (wrong / 100.0), seed: seed);
        CaseCounts[] cases = [.. Enumerable.Range(0, Images).Select(image => Case(image, wrong + ((image * (wrong + seed)) % spread)))];
        return trial with
        {
            Configuration = method,
            MultiplyAdds = 400 * parameters,
            Result = trial.Result with
            {
                Evaluations = [Measured.Evaluation("validation", cases)],
                Cost = trial.Result.Cost with { TotalParameters = parameters, TrainableParameters = parameters - 5 },
            },
        };
    }

    private static CaseCounts Case(int image, int wrong)
    {
        var foreground = 60 + (image * 37 % 90);
        return new CaseCounts($"cell{image:00}", foreground - wrong, wrong + (image % 2), wrong, 1000 - foreground - wrong - (image % 2));
    }
}
