using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>How large a run was, beside the paper's.</summary>
/// <param name="Data">The data set's name in specs.</param>
/// <param name="Size">Height and width of every image.</param>
/// <param name="Epochs">Epochs of every training.</param>
/// <param name="Train">Training images.</param>
/// <param name="Validation">Validation images.</param>
/// <param name="Test">Test images; 0 where there is no test part.</param>
public sealed record RunScale(string Data, Extent Size, Extent Epochs, Extent Train, Extent Validation, Extent Test)
{
    /// <summary>Whether images, epochs or cases are fewer than the paper's; then no figure may be held against the paper's without saying so.</summary>
    public bool ScaledDown =>
        Size.Low < PaperProtocol.Size
        || Epochs.Low < PaperProtocol.Epochs
        || PaperProtocol.All.Any(paper => paper.Data == Data && (Train.Low < paper.Train || Validation.Low < paper.Validation || Test.Low < paper.Test));

    /// <summary>The scale in one sentence, to be set above any figure of the run.</summary>
    public string Statement
    {
        get
        {
            var here = $"{Data} at {Size}×{Size} pixels, {Epochs} {(Epochs.High == 1 ? "epoch" : "epochs")}, {Cases(Train, Validation, Test)}";
            var paper = PaperProtocol.All.FirstOrDefault(paper => paper.Data == Data);
            var there = $"the paper's protocol is {PaperProtocol.Size}×{PaperProtocol.Size} pixels, {PaperProtocol.Epochs} epochs"
                + (paper is null ? "" : $", {Cases(new(paper.Train), new(paper.Validation), new(paper.Test))}");
            return ScaledDown ? $"Scaled down: {here}; {there}." : $"Full scale: {here}.";
        }
    }

    /// <summary>The scale of a run's trials.</summary>
    public static RunScale Of(IReadOnlyList<TrialSpec> trials) => new(
        string.Join(" and ", trials.Select(trial => trial.Data.Name).Distinct()),
        Extent.Of(trials.Select(SizeOf)),
        Extent.Of(trials.Select(trial => trial.Training.Epochs)),
        Extent.Of(trials.Select(trial => trial.Split.Train.Count)),
        Extent.Of(trials.Select(trial => trial.Split.Validation.Count)),
        Extent.Of(trials.Select(trial => trial.Split.Test.Count)));

    private static int SizeOf(TrialSpec trial) => trial.Data.Options.TryGetPropertyValue("size", out var size) && size is JsonValue value
        ? value.GetValue<int>()
        : throw new ArgumentException($"The data set '{trial.Data.Name}' of a trial does not state the size of its images.");

    private static string Cases(Extent train, Extent validation, Extent test) =>
        $"{train} training, {validation} validation" + (test.High > 0 ? $" and {test} test images" : " images");
}
