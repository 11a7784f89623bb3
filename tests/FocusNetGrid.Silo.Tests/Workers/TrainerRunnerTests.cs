using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Workers;

[Collection(Torch.Collection)]
public sealed class TrainerRunnerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trial_ends_with_the_bits_that_it_ends_with_in_process()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer();
        var witness = new Witness();

        var result = await trainer.RunAsync(shop.Assignment(), witness, Token);

        shop.Bits(result, "trial").ShouldBe(shop.Bits(await shop.TrainHereAsync(), "here"));
        witness.Starts.ShouldBe([0]);
        witness.Epochs.ShouldBe(Enumerable.Range(1, Workshop.Epochs));
    }

    [Fact]
    public async Task One_process_trains_trial_after_trial()
    {
        await using var shop = await Workshop.OpenAsync("training.epochs=1", "seeds=[1, 2]");
        await using var trainer = shop.Trainer();
        var processes = new List<int?>();

        foreach (var trial in shop.Trials)
        {
            await trainer.RunAsync(new(trial, 1, "cpu", shop.In(trial.Id())), new Witness(), Token);
            processes.Add(trainer.ProcessId);
        }

        processes.Count.ShouldBe(2);
        processes.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task The_next_trials_data_are_prepared_while_this_one_trains()
    {
        await using var shop = await Workshop.OpenAsync("training.epochs=500");
        await using var trainer = shop.Trainer();
        await using var other = await Workshop.OpenAsync("data.size=48");
        var prepared = Directory.GetFiles(shop.In("cache"));
        var witness = new Witness
        {
            OnStart = () => trainer.PrepareAsync(other.Trial),
            OnEpoch = _ => Directory.GetFiles(shop.In("cache")).Length > prepared.Length ? TrialDirective.Stop(StopReason.Paused) : TrialDirective.Continue,
        };

        await Should.ThrowAsync<TrialStoppedException>(() => trainer.RunAsync(shop.Assignment(), witness, Token));
    }

    [Fact]
    public async Task A_trial_that_is_told_to_stop_tells_why()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer();
        var witness = new Witness { OnEpoch = _ => TrialDirective.Stop(StopReason.Paused) };

        var stopped = await Should.ThrowAsync<TrialStoppedException>(() => trainer.RunAsync(shop.Assignment(), witness, Token));

        stopped.Reason.ShouldBe(StopReason.Paused);
    }

    [Fact]
    public async Task A_pruned_trial_gives_what_it_had_learned()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer();
        var witness = new Witness { OnEpoch = epoch => epoch.Epoch < 2 ? TrialDirective.Continue : TrialDirective.Stop(StopReason.Pruned) };

        var result = await trainer.RunAsync(shop.Assignment(), witness, Token);

        result.History.Count.ShouldBe(2);
        ConcludedTrial.Find(shop.In("trial"))!.WeightsSha256.ShouldBe(result.WeightsSha256);
    }

    [Fact]
    public async Task A_cancelled_trial_stops_and_goes_on_in_the_same_process_without_a_trace()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer();
        using var cancel = new CancellationTokenSource();
        var disturbed = new Witness { InThirdEpoch = cancel.Cancel };

        await Should.ThrowAsync<OperationCanceledException>(() => trainer.RunAsync(shop.Assignment(), disturbed, cancel.Token));
        var process = trainer.ProcessId;
        var result = await trainer.RunAsync(shop.Assignment(), new Witness(), Token);

        trainer.ProcessId.ShouldBe(process);
        shop.Bits(result, "trial").ShouldBe(shop.Bits(await shop.TrainHereAsync(), "here"));
    }

    [Fact]
    public async Task A_failing_observer_stops_the_trial_and_nothing_else()
    {
        await using var shop = await Workshop.OpenAsync("training.epochs=2");
        await using var trainer = shop.Trainer();
        var failing = new Witness { OnEpoch = _ => throw new TimeoutException("nobody answers") };

        await Should.ThrowAsync<TimeoutException>(() => trainer.RunAsync(shop.Assignment(), failing, Token));
        var process = trainer.ProcessId;
        await trainer.RunAsync(shop.Assignment(), new Witness(), Token);

        trainer.ProcessId.ShouldBe(process);
    }

    [Fact]
    public async Task Signals_of_the_terminal_are_left_to_the_worker()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer();
        var witness = new Witness
        {
            InThirdEpoch = () =>
            {
                foreach (var signal in new[] { "INT", "INT", "TERM", "TERM" })
                {
                    Signals.Send(signal, trainer.ProcessId);
                }
            },
        };

        var result = await trainer.RunAsync(shop.Assignment(), witness, Token);

        result.History.Count.ShouldBe(Workshop.Epochs);
    }

    [Fact]
    public async Task What_libraries_print_disturbs_no_trial()
    {
        await using var shop = await Workshop.OpenAsync();
        // oneDNN then writes a line an operation to the standard output.
        var talkative = shop.Launch with { Environment = new Dictionary<string, string>(shop.Launch.Environment) { ["DNNL_VERBOSE"] = "1", ["ONEDNN_VERBOSE"] = "1" } };
        await using var trainer = new TrainerRunner(talkative, new(), TimeProvider.System);
        var witness = new Witness { InThirdEpoch = () => Signals.Send("KILL", trainer.ProcessId) };

        var failed = await Should.ThrowAsync<AttemptFailedException>(() => trainer.RunAsync(shop.Assignment(), witness, Token));

        witness.Epochs.ShouldBe([1, 2]);
        failed.Failure.LastWords.ShouldContain("verbose");
    }
}
