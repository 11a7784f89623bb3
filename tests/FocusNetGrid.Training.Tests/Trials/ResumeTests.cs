using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Schedules;

namespace FocusNetGrid.Training.Tests.Trials;

public sealed class ResumeTests
{
    [Theory]
    [InlineData("adam")]
    [InlineData("adamw")]
    [InlineData("sgd")]
    public async Task A_trial_cut_off_in_every_epoch_ends_with_the_bits_of_an_undisturbed_one(string optimizer)
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var spec = TinyTrial.Spec.WithTraining(training => training with { Optimizer = TinyTrial.Optimizer(optimizer) });
        var expected = await TinyTrial.RunAsync(spec, undisturbed);

        for (var epoch = 1; epoch <= TinyTrial.Epochs; epoch++)
        {
            await TinyTrial.CutOffAsync(spec, disturbed, step => step.Epoch == epoch && step.Phase == TrialPhase.Training && step.ImagesDone == 8);
        }

        var resumed = await TinyTrial.RunAsync(spec, disturbed);
        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task A_trial_cut_off_while_validating_ends_with_the_bits_of_an_undisturbed_one()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, undisturbed);

        await TinyTrial.CutOffAsync(TinyTrial.Spec, disturbed, step => step is { Epoch: 3, Phase: TrialPhase.Validation });
        var resumed = await TinyTrial.RunAsync(TinyTrial.Spec, disturbed);

        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task A_trial_cut_off_while_its_best_weights_are_measured_ends_with_the_bits_of_an_undisturbed_one()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, undisturbed);

        await TinyTrial.CutOffAsync(TinyTrial.Spec, disturbed, step => step.Phase == TrialPhase.Evaluation);
        var resumed = await TinyTrial.RunAsync(TinyTrial.Spec, disturbed);

        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task Half_a_checkpoint_left_by_a_kill_is_overlooked()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, undisturbed);

        await TinyTrial.CutOffAsync(TinyTrial.Spec, disturbed, step => step.Epoch == 2);
        await File.WriteAllTextAsync(disturbed.File("checkpoint.fng.unfinished-1"), "cut off here", TestContext.Current.CancellationToken);
        var resumed = await TinyTrial.RunAsync(TinyTrial.Spec, disturbed);

        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task FocusNet_cut_off_in_the_middle_ends_with_the_bits_of_an_undisturbed_one()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var network = Component.From("focusnet++", new FocusNetPlusPlusOptions { Widths = [4, 4, 4, 4, 4] });
        var spec = TinyTrial.Spec.WithTraining(training => training with { Epochs = 2 }) with { Network = network };
        var expected = await TinyTrial.RunAsync(spec, undisturbed);

        await TinyTrial.CutOffAsync(spec, disturbed, step => step.Epoch == 2);
        var resumed = await TinyTrial.RunAsync(spec, disturbed);

        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task A_plateau_goes_on_from_the_history_alone()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var plateau = Component.From("plateau", new PlateauOptions { Patience = 0, Threshold = 0.9, Factor = 0.5 });
        var spec = TinyTrial.Spec.WithTraining(training => training with { Schedule = plateau });
        var expected = await TinyTrial.RunAsync(spec, undisturbed);

        await TinyTrial.CutOffAsync(spec, disturbed, step => step.Epoch == 3);
        var resumed = await TinyTrial.RunAsync(spec, disturbed);

        expected.History[^1].LearningRate.ShouldBeLessThan(expected.History[0].LearningRate);
        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task A_resumed_trial_says_how_many_epochs_are_done()
    {
        using var folder = new TrialFolder();
        await TinyTrial.CutOffAsync(TinyTrial.Spec, folder, step => step.Epoch == 3);
        var observer = new SilentObserver();

        await TinyTrial.RunAsync(TinyTrial.Spec, folder, observer);

        observer.Starts.ShouldBe([2]);
    }

    [Fact]
    public async Task A_resumed_trial_tells_its_last_epoch_again_and_heeds_the_answer()
    {
        using var folder = new TrialFolder();
        await TinyTrial.CutOffAsync(TinyTrial.Spec, folder, step => step.Epoch == 3);
        var told = new List<int>();
        var observer = new SilentObserver
        {
            OnEpoch = epoch =>
            {
                told.Add(epoch.Epoch);
                return TrialDirective.Stop(StopReason.Pruned);
            },
        };

        var result = await TinyTrial.RunAsync(TinyTrial.Spec, folder, observer);

        told.ShouldBe([2]);
        result.History.Count.ShouldBe(2);
    }
}
