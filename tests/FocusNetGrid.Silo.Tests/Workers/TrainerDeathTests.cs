using System.Diagnostics;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Workers;

/// <summary>However a trainer process ends, its worker learns why, and the trial goes on in another as if nothing had been.</summary>
[Collection(Torch.Collection)]
public sealed class TrainerDeathTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("KILL", "SIGKILL")]
    [InlineData("SEGV", "SIGSEGV")]
    public async Task A_process_that_a_signal_ends_tells_which_and_the_trial_goes_on(string signal, string name)
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer();
        var witness = new Witness { InThirdEpoch = () => Signals.End(signal, trainer.ProcessId!.Value) };

        var failed = await Should.ThrowAsync<AttemptFailedException>(() => trainer.RunAsync(shop.Assignment(), witness, Token));

        (failed.Failure.Kind, failed.Failure.Signal).ShouldBe((FailureKind.WorkerDeath, name));
        failed.Message.ShouldContain(name);
        failed.Message.ShouldEndWith("epoch 3");
        await ShouldGoOnAsync(shop, trainer);
    }

    [Fact]
    public async Task A_process_that_hangs_is_killed_and_the_trial_goes_on()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var impatient = shop.Trainer(new() { SilenceLimit = TimeSpan.FromSeconds(2) });
        var witness = new Witness { InThirdEpoch = () => Signals.Send("STOP", impatient.ProcessId) };

        var failed = await Should.ThrowAsync<AttemptFailedException>(() => impatient.RunAsync(shop.Assignment(), witness, Token));

        (failed.Failure.Kind, failed.Failure.Signal).ShouldBe((FailureKind.WorkerDeath, "SIGKILL"));
        failed.Message.ShouldContain("hung");
        failed.Message.ShouldContain("2 s");
        await using var trainer = shop.Trainer();
        await ShouldGoOnAsync(shop, trainer);
    }

    [Fact]
    public async Task A_process_that_does_not_stop_is_killed()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer(new() { StopLimit = TimeSpan.FromSeconds(1) });
        using var cancel = new CancellationTokenSource();
        var witness = new Witness
        {
            InThirdEpoch = () =>
            {
                Signals.Send("STOP", trainer.ProcessId);
                cancel.Cancel();
            },
        };

        await Should.ThrowAsync<OperationCanceledException>(() => trainer.RunAsync(shop.Assignment(), witness, cancel.Token));

        await ShouldGoOnAsync(shop, trainer);
    }

    [Fact]
    public async Task A_process_that_dies_between_two_trials_is_replaced_unnoticed()
    {
        await using var shop = await Workshop.OpenAsync("training.epochs=1");
        await using var trainer = shop.Trainer();
        await trainer.RunAsync(shop.Assignment("first"), new Witness(), Token);
        var process = Process.GetProcessById(trainer.ProcessId!.Value);

        process.Kill();
        await process.WaitForExitAsync(Token);
        await trainer.RunAsync(shop.Assignment("second"), new Witness(), Token);

        trainer.ProcessId.ShouldNotBe(process.Id);
    }

    [Fact]
    public async Task A_process_ends_with_its_standard_input()
    {
        await using var shop = await Workshop.OpenAsync();
        var start = new ProcessStartInfo(shop.Launch.FileName, shop.Launch.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        (await process.StandardOutput.ReadLineAsync(Token)).ShouldBe("""{"$type":"ready"}""");

        process.StandardInput.Close();
        await process.WaitForExitAsync(Token);

        new ProcessEnd(process.ExitCode, "").Signal.ShouldBe("SIGKILL");
    }

    [Fact]
    public async Task A_process_ends_with_its_runner()
    {
        await using var shop = await Workshop.OpenAsync("training.epochs=1");
        var trainer = shop.Trainer();
        await trainer.RunAsync(shop.Assignment(), new Witness(), Token);
        var process = Process.GetProcessById(trainer.ProcessId!.Value);

        await trainer.DisposeAsync();

        process.HasExited.ShouldBeTrue();
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = new TrainerRunner(shop.Launch with { FileName = shop.In("nothing") }, new(), TimeProvider.System);

        var refusal = await Should.ThrowAsync<RunException>(() => trainer.RunAsync(shop.Assignment(), new Witness(), Token));

        refusal.Place.ShouldBe(shop.In("nothing"));
    }

    [Fact]
    public async Task A_program_that_gives_up_by_itself_ends_the_run_with_its_last_words()
    {
        await using var shop = await Workshop.OpenAsync();
        var launch = new TrainerLaunch("sh", ["-c", "echo a library is missing >&2; exit 3"], new Dictionary<string, string>());
        await using var trainer = new TrainerRunner(launch, new(), TimeProvider.System);

        var refusal = await Should.ThrowAsync<RunException>(() => trainer.RunAsync(shop.Assignment(), new Witness(), Token));

        refusal.Problem.ShouldContain("exit code 3");
        refusal.Problem.ShouldContain("a library is missing");
    }

    private static async Task ShouldGoOnAsync(Workshop shop, TrainerRunner trainer)
    {
        var witness = new Witness();
        var result = await trainer.RunAsync(shop.Assignment(), witness, Token);
        witness.Starts.ShouldHaveSingleItem().ShouldBeInRange(2, 3);
        shop.Bits(result, "trial").ShouldBe(shop.Bits(await shop.TrainHereAsync(), "here"));
    }
}
