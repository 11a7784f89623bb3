using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Optimization;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

public sealed class TrialRunnerTests
{
    [Fact]
    public async Task Training_learns_to_find_discs()
    {
        using var folder = new TrialFolder();

        var result = await TinyTrial.RunAsync(TinyTrial.Learner, folder);

        // Above γ ALL-HL is the hybrid loss plus 1.7, so a share says little; that it falls, and Dice, say all.
        result.History[^1].TrainLoss.ShouldBeLessThan(result.History[0].TrainLoss);
        result.Evaluations.Single(part => part.Part == "test").Pooled.Dice.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public async Task The_best_epoch_is_the_first_with_the_smallest_validation_loss()
    {
        using var folder = new TrialFolder();

        var result = await TinyTrial.RunAsync(TinyTrial.Spec, folder);

        var smallest = result.History.Min(epoch => epoch.ValidationLoss);
        result.BestEpoch.ShouldBe(result.History.First(epoch => epoch.ValidationLoss == smallest).Epoch);
        result.Evaluations.Single(part => part.Part == "validation").Loss.ShouldBe(smallest);
        result.WeightsSha256.ShouldBe(FileHash.Sha256(folder.File("best.safetensors")));
    }

    [Fact]
    public async Task A_finished_trial_is_given_back_without_work()
    {
        using var folder = new TrialFolder();
        var first = await TinyTrial.RunAsync(TinyTrial.Spec, folder);
        var stamps = Stamps(folder);
        var observer = new SilentObserver { OnStep = _ => throw new InvalidOperationException("It works.") };

        var second = await TinyTrial.RunAsync(TinyTrial.Spec, folder, observer);

        second.WeightsSha256.ShouldBe(first.WeightsSha256);
        second.History.ShouldBe(first.History);
        observer.Starts.ShouldBeEmpty();
        Stamps(folder).ShouldBe(stamps);
    }

    [Fact]
    public async Task Other_trials_before_it_do_not_change_a_trial()
    {
        using var alone = new TrialFolder();
        using var other = new TrialFolder();
        using var after = new TrialFolder();
        using var runner = TinyTrial.NewRunner();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, alone);

        await runner.RunAsync(TinyTrial.Spec with { Seed = 8 }, other);
        var result = await runner.RunAsync(TinyTrial.Spec, after);

        result.WeightsSha256.ShouldBe(expected.WeightsSha256);
        result.History.ShouldBe(expected.History);
    }

    [Fact]
    public async Task Another_seed_gives_other_weights()
    {
        using var one = new TrialFolder();
        using var two = new TrialFolder();
        var spec = TinyTrial.Spec.WithTraining(training => training with { Epochs = 1 });

        var first = await TinyTrial.RunAsync(spec, one);
        var second = await TinyTrial.RunAsync(spec with { Seed = 8 }, two);

        second.WeightsSha256.ShouldNotBe(first.WeightsSha256);
    }

    [Fact]
    public async Task Cancelling_ends_the_trial_within_one_batch()
    {
        using var folder = new TrialFolder();
        var steps = 0;

        await TinyTrial.CancelAsync(TinyTrial.Spec, folder, _ => ++steps > 0);

        steps.ShouldBe(1);
    }

    [Fact]
    public async Task A_pruned_trial_is_measured_but_left_unfinished()
    {
        using var folder = new TrialFolder();
        var observer = new SilentObserver { OnEpoch = epoch => epoch.Epoch == 2 ? TrialDirective.Stop(StopReason.Pruned) : TrialDirective.Continue };

        var pruned = await TinyTrial.RunAsync(TinyTrial.Spec, folder, observer);
        var finished = await TinyTrial.RunAsync(TinyTrial.Spec, folder);

        pruned.History.Count.ShouldBe(2);
        pruned.Evaluations.ShouldNotBeEmpty();
        finished.History.Count.ShouldBe(TinyTrial.Epochs);
        finished.History.Take(2).ShouldBe(pruned.History);
    }

    [Theory]
    [InlineData(StopReason.Cancelled)]
    [InlineData(StopReason.Paused)]
    [InlineData(StopReason.Drained)]
    [InlineData(StopReason.Superseded)]
    public async Task A_trial_stopped_for_another_reason_measures_nothing_and_goes_on_from_its_checkpoint(StopReason reason)
    {
        using var folder = new TrialFolder();
        var measured = false;
        var observer = new SilentObserver
        {
            OnStep = step => measured |= step.Phase == TrialPhase.Evaluation,
            OnEpoch = epoch => epoch.Epoch == 2 ? TrialDirective.Stop(reason) : TrialDirective.Continue,
        };

        var stop = await Should.ThrowAsync<TrialStoppedException>(() => TinyTrial.RunAsync(TinyTrial.Spec, folder, observer));
        var later = new SilentObserver();
        await TinyTrial.RunAsync(TinyTrial.Spec, folder, later);

        stop.Reason.ShouldBe(reason);
        measured.ShouldBeFalse();
        later.Starts.ShouldBe([2]);
    }

    [Fact]
    public async Task A_diverging_trial_names_epoch_and_step_and_records_nothing_after()
    {
        using var folder = new TrialFolder();
        var wild = Component.From("sgd", new SgdOptions { LearningRate = 1000, WeightDecay = 1 });
        var spec = TinyTrial.Spec.WithTraining(training => training with { Epochs = 200, Optimizer = wild });

        var problem = await Should.ThrowAsync<DivergedException>(() => TinyTrial.RunAsync(spec, folder));

        double.IsFinite(problem.Loss).ShouldBeFalse();
        problem.Message.ShouldContain($"epoch {problem.Epoch} at step {problem.Step}");
        File.Exists(folder.File("result.json")).ShouldBeFalse();
        RecordedEpochs(folder).ShouldBe(problem.Epoch - 1);
    }

    [Fact]
    public async Task A_folder_of_other_settings_is_refused_field_by_field()
    {
        using var folder = new TrialFolder();
        await TinyTrial.CutOffAsync(TinyTrial.Spec, folder, step => step.Epoch == 2);
        var other = TinyTrial.Spec.WithTraining(training => training with { Batch = 5 });

        var problem = await Should.ThrowAsync<CheckpointException>(() => TinyTrial.RunAsync(other, folder));

        problem.Message.ShouldContain("training.batch is 4 there and 5 here");
        problem.Message.ShouldContain("another output folder");
    }

    [Fact]
    public async Task A_checkpoint_with_a_tensor_of_another_shape_is_refused_even_where_it_could_be_spread()
    {
        using var folder = new TrialFolder();
        await TinyTrial.CutOffAsync(TinyTrial.Spec, folder, step => step.Epoch == 2);
        using (TorchSharp.torch.NewDisposeScope())
        {
            var whole = Checkpoint.Read(folder.File("checkpoint.fng"), TinyTrial.Spec);
            var (name, tensor) = whole.Tensors.First(named => named.Key.StartsWith("network/", StringComparison.Ordinal) && named.Value.dim() == 4);
            var tensors = whole.Tensors.ToDictionary();
            tensors[name] = tensor.mean([1, 2, 3], keepdim: true);
            (whole with { Tensors = tensors }).Write(folder.File("checkpoint.fng"), DurableFile.Write);
        }

        var problem = await Should.ThrowAsync<CheckpointException>(() => TinyTrial.RunAsync(TinyTrial.Spec, folder));

        problem.Message.ShouldContain("holds other tensors than this version's network");
        problem.InnerException!.Message.ShouldContain("in the checkpoint and [");
    }

    [Fact]
    public async Task Data_that_changed_since_the_plan_are_refused()
    {
        using var folder = new TrialFolder();

        var problem = await Should.ThrowAsync<DataException>(() => TinyTrial.RunAsync(TinyTrial.Spec with { DataFingerprint = "0123" }, folder));

        problem.Message.ShouldContain("0123");
    }

    [Fact]
    public async Task A_device_that_is_not_there_is_refused_before_anything_is_written()
    {
        Assert.SkipWhen(TorchSharp.torch.cuda.is_available(), "There is a CUDA device here.");
        using var folder = new TrialFolder();
        using var runner = TinyTrial.NewRunner();
        var assignment = new TrialAssignment(TinyTrial.Spec, 1, "cuda:0", folder.Path);

        var problem = await Should.ThrowAsync<DeviceException>(
            () => runner.RunAsync(assignment, new SilentObserver(), TestContext.Current.CancellationToken));

        problem.Message.ShouldContain("cuda:0");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Weights_are_named_as_the_networks_state_is()
    {
        using var folder = new TrialFolder();
        await TinyTrial.RunAsync(TinyTrial.Spec.WithTraining(training => training with { Epochs = 1 }), folder);
        using var scope = TorchSharp.torch.NewDisposeScope();
        using var network = TrialNetwork.Build(TinyTrial.Spec.Network, seed: 0, TorchSharp.torch.CPU);

        var names = SafeTensorsHeader.Names(folder.File("best.safetensors"));

        names.ShouldBe(network.state_dict().Where(named => named.Value.dtype == TorchSharp.torch.ScalarType.Float32).Select(named => named.Key), ignoreOrder: true);
    }

    private static int RecordedEpochs(TrialFolder folder) =>
        File.Exists(folder.File("history.csv")) ? File.ReadLines(folder.File("history.csv")).Count() - 1 : 0;

    private static List<(string, DateTime)> Stamps(TrialFolder folder) =>
        [.. Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal).Select(file => (file, File.GetLastWriteTimeUtc(file)))];
}
