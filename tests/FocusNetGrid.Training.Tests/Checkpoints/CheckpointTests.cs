using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Optimization;
using FocusNetGrid.Training.Tests.Trials;

namespace FocusNetGrid.Training.Tests.Checkpoints;

public sealed class CheckpointTests
{
    [Fact]
    public void Progress_comes_back_exactly()
    {
        using var folder = new TrialFolder();
        var progress = new TrialProgress
        {
            History = [new EpochRecord(1, 1e-4, 1.0 / 3, 0.1 + 0.2, 0, 1, true)],
            Part = new EpochPart(3, 11, 0.7 + 0.1 + 1e-17),
            TrainingSeconds = 1.25,
            ValidationSeconds = 0.5,
        };
        new Checkpoint(TinyTrial.Spec, progress, new Dictionary<string, TorchSharp.torch.Tensor>()).Write(folder.File("c"), DurableFile.Write);

        var read = Checkpoint.Read(folder.File("c"), TinyTrial.Spec);

        read.Progress.History.ShouldBe(progress.History);
        read.Progress.Part.ShouldBe(progress.Part);
        read.Progress.TrainingSeconds.ShouldBe(1.25);
        read.Trial.Id().ShouldBe(TinyTrial.Spec.Id());
    }

    [Fact]
    public void A_checkpoint_of_other_settings_is_refused_with_each_field_and_both_values()
    {
        using var folder = new TrialFolder();
        Empty(TinyTrial.Spec).Write(folder.File("c"), DurableFile.Write);
        var other = TinyTrial.Spec.WithTraining(training => training with { Optimizer = Component.From("adam", new AdamOptions { LearningRate = 0.5 }) }) with { Seed = 9 };

        var problem = Should.Throw<CheckpointException>(() => Checkpoint.Read(folder.File("c"), other));

        problem.Message.ShouldStartWith(folder.File("c"));
        problem.Message.ShouldContain("training.optimizer.learning-rate is 0.01 there and 0.5 here");
        problem.Message.ShouldContain("seed is 7 there and 9 here");
        problem.Message.ShouldContain("delete it");
    }

    [Fact]
    public void A_checkpoint_of_the_format_before_is_refused_by_name()
    {
        using var folder = new TrialFolder();
        TensorArchive.Write(folder.File("c"), [], new Dictionary<string, string> { ["format"] = "focusnetgrid-checkpoint-1" }, DurableFile.Write);

        var problem = Should.Throw<CheckpointException>(() => Checkpoint.Read(folder.File("c"), TinyTrial.Spec));

        problem.Message.ShouldStartWith(folder.File("c"));
        problem.Message.ShouldContain("'focusnetgrid-checkpoint-1', not focusnetgrid-checkpoint-2; give another output folder, or delete it");
    }

    [Fact]
    public void The_same_data_at_another_place_are_the_same_trial()
    {
        using var folder = new TrialFolder();
        Empty(TinyTrial.Spec).Write(folder.File("c"), DurableFile.Write);
        var moved = TinyTrial.Spec with { Data = new Component("discs", new() { ["size"] = 32, ["path"] = "elsewhere" }) };

        Should.NotThrow(() => Checkpoint.Read(folder.File("c"), moved));
    }

    private static Checkpoint Empty(TrialSpec trial) => new(trial, TrialProgress.None, new Dictionary<string, TorchSharp.torch.Tensor>());
}
