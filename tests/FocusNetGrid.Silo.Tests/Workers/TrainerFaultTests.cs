using System.Text.Json;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Files;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Tests.Workers;

[Collection(Torch.Collection)]
public sealed class TrainerFaultTests
{
    public static TheoryData<Exception> OfInputDiskAndMachine { get; } =
    [
        new SpecException([new("spec.yaml", 3, "training.batch", "too large"), new("spec.yaml", 4, "seeds", "none")]),
        new DataException([new("a.png", "is damaged"), new("b.png", "has no mask")]),
        new DeviceException("cuda:7", "is not there"),
        new StorageException("/full/checkpoint", "the disk is full", new IOException("No space left on device")),
        new CheckpointException("checkpoint.fng", "is damaged"),
        new RunException("cost.json", "cannot be read"),
        new DllNotFoundException("libtorch is missing"),
        new TypeInitializationException("torch", new DllNotFoundException("libtorch is missing")),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(OfInputDiskAndMachine), DisableDiscoveryEnumeration = true)]
    public void What_would_meet_every_trial_comes_back_as_it_was(Exception exception)
    {
        var back = Returned(exception);

        back.ShouldBeOfType(exception.GetType());
        back.Message.ShouldBe(exception.Message);
        back.InnerException?.Message.ShouldBe(exception.InnerException?.Message);
    }

    [Fact]
    public void Anything_else_is_the_trials_own()
    {
        var failed = Returned(new InvalidOperationException("it broke")).ShouldBeOfType<AttemptFailedException>();

        failed.Failure.ShouldBe(new TrialFailure(FailureKind.Error, "it broke"));
    }

    [Fact]
    public void What_diverged_would_diverge_again()
    {
        var diverged = new DivergedException(3, TrialPhase.Training, 2, double.NaN);

        var failed = Returned(diverged).ShouldBeOfType<AttemptFailedException>();

        failed.Failure.ShouldBe(new TrialFailure(FailureKind.Certain, diverged.Message));
    }

    [Fact]
    public async Task A_diverging_trial_is_certain_to_fail()
    {
        await using var shop = await Workshop.OpenAsync(
            "training.epochs=200", "training.optimizer={name: sgd, learning-rate: 1000, weight-decay: 1}", "network={name: unet, widths: [4, 8]}");
        await using var trainer = shop.Trainer();

        var failed = await Should.ThrowAsync<AttemptFailedException>(() => trainer.RunAsync(shop.Assignment(), new Witness(), Token));

        failed.Failure.Kind.ShouldBe(FailureKind.Certain);
        failed.Message.ShouldContain("the loss was");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_as_in_process()
    {
        await using var shop = await Workshop.OpenAsync();
        await using var trainer = shop.Trainer();
        await File.WriteAllTextAsync(shop.In("file"), "in the way", Token);

        var there = await Should.ThrowAsync<StorageException>(() => trainer.RunAsync(shop.Assignment("file/trial"), new Witness(), Token));

        var here = await Should.ThrowAsync<StorageException>(() => shop.TrainHereAsync("file/trial"));
        there.Message.ShouldBe(here.Message);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_with_room_the_trial_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux has a device that is always full");
        await using var shop = await Workshop.OpenAsync("training.epochs=2");
        await using var trainer = shop.Trainer();
        var unfinished = Path.Combine(Directory.CreateDirectory(shop.In("trial")).FullName, "attempt.unfinished-1");
        File.CreateSymbolicLink(unfinished, "/dev/full");

        var full = await Should.ThrowAsync<StorageException>(() => trainer.RunAsync(shop.Assignment(), new Witness(), Token));
        File.Delete(unfinished);
        var result = await trainer.RunAsync(shop.Assignment(), new Witness(), Token);

        full.Path.ShouldBe(shop.In("trial", "attempt"));
        result.History.Count.ShouldBe(2);
    }

    private static Exception Returned(Exception exception)
    {
        TrainerReport report = new TrainerReport.Faulted(TrainerFault.Of(exception));
        var line = JsonSerializer.Serialize(report, SweepJson.Options);
        return ((TrainerReport.Faulted)JsonSerializer.Deserialize<TrainerReport>(line, SweepJson.Options)!).Fault.ToException();
    }
}
