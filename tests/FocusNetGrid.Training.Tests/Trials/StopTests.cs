using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>A stop between two steps loses none of them.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData(1, 4)]
    [InlineData(1, 10)]
    [InlineData(2, 8)]
    [InlineData(4, 4)]
    [InlineData(4, 10)]
    public async Task A_trial_cancelled_between_two_steps_goes_on_with_the_next(int epoch, int images)
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var log = new TrainingLog();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, undisturbed);

        await TinyTrial.CancelAsync(TinyTrial.Spec, disturbed, step => log.Note(step, stop: step.Epoch == epoch && step.ImagesDone == images));
        var resumed = await TinyTrial.RunAsync(TinyTrial.Spec, disturbed, new SilentObserver { OnStep = step => log.Note(step) });

        log.Steps.ShouldBe(TrainingLog.Undisturbed);
        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Theory]
    [InlineData("adam")]
    [InlineData("adamw")]
    [InlineData("sgd")]
    public async Task A_trial_paused_after_every_single_step_ends_with_the_bits_of_an_undisturbed_one(string optimizer)
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var log = new TrainingLog();
        var spec = TinyTrial.Spec.WithTraining(training => training with { Optimizer = TinyTrial.Optimizer(optimizer) });
        var expected = await TinyTrial.RunAsync(spec, undisturbed);

        foreach (var _ in TrainingLog.Undisturbed)
        {
            await TinyTrial.StopAsync(spec, disturbed, StopReason.Paused, step => log.Note(step, stop: step.Phase == TrialPhase.Training));
        }

        var resumed = await TinyTrial.RunAsync(spec, disturbed, new SilentObserver { OnStep = step => log.Note(step) });
        log.Steps.ShouldBe(TrainingLog.Undisturbed);
        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task A_trial_cancelled_while_validating_does_not_train_the_epoch_again()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var log = new TrainingLog();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, undisturbed);

        await TinyTrial.CancelAsync(TinyTrial.Spec, disturbed, step => log.Note(step, stop: step is { Epoch: 2, Phase: TrialPhase.Validation }));
        var resumed = await TinyTrial.RunAsync(TinyTrial.Spec, disturbed, new SilentObserver { OnStep = step => log.Note(step) });

        log.Steps.ShouldBe(TrainingLog.Undisturbed);
        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task A_kill_after_a_stop_in_the_same_epoch_costs_the_steps_since_that_stop()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var log = new TrainingLog();
        var expected = await TinyTrial.RunAsync(TinyTrial.Spec, undisturbed);

        await TinyTrial.CancelAsync(TinyTrial.Spec, disturbed, step => step is { Epoch: 3, ImagesDone: 4 });
        await TinyTrial.CutOffAsync(TinyTrial.Spec, disturbed, step => step is { Epoch: 3, ImagesDone: 8 });
        var resumed = await TinyTrial.RunAsync(TinyTrial.Spec, disturbed, new SilentObserver { OnStep = step => log.Note(step) });

        log.Steps.ShouldBe(TrainingLog.Undisturbed.Where(step => step.Epoch > 3 || step is { Epoch: 3, ImagesDone: > 4 }));
        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task FocusNet_stopped_in_the_middle_of_an_epoch_ends_with_the_bits_of_an_undisturbed_one()
    {
        using var undisturbed = new TrialFolder();
        using var disturbed = new TrialFolder();
        var network = Component.From("focusnet++", new FocusNetPlusPlusOptions { Widths = [4, 4, 4, 4, 4] });
        var spec = TinyTrial.Spec.WithTraining(training => training with { Epochs = 2 }) with { Network = network };
        var expected = await TinyTrial.RunAsync(spec, undisturbed);

        await TinyTrial.CancelAsync(spec, disturbed, step => step is { Epoch: 2, ImagesDone: 8 });
        var resumed = await TinyTrial.RunAsync(spec, disturbed);

        Outcomes.ShouldBeTheSame(resumed, expected, disturbed, undisturbed);
    }

    [Fact]
    public async Task A_trial_pruned_in_the_middle_of_an_epoch_is_measured_at_the_best_of_those_before()
    {
        using var folder = new TrialFolder();
        await TinyTrial.StopAsync(TinyTrial.Spec, folder, StopReason.Drained, step => step is { Epoch: 3, ImagesDone: 4 });

        var pruned = await TinyTrial.RunAsync(TinyTrial.Spec, folder, new SilentObserver { OnEpoch = _ => TrialDirective.Stop(StopReason.Pruned) });

        pruned.History.Count.ShouldBe(2);
        pruned.Evaluations[0].Loss.ShouldBe(pruned.History[pruned.BestEpoch - 1].ValidationLoss);
    }
}
