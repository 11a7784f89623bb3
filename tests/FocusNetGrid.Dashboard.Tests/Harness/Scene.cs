using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Imaging;
using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>A grid in the middle of its work: a sweep that runs, one that is finished, one that is paused, and one that went wrong.</summary>
internal sealed class Scene
{
    private static readonly string[] Names = ["gpu-a/cuda:0", "gpu-b/cuda:0", "gpu-c/cuda:0", "gpu-d/cuda:0"];

    public TestGrid Grid { get; } = new();

    public TestSweep Running { get; }

    public TestSweep Finished { get; }

    public TestSweep Broken { get; }

    /// <summary>Of the sweep that runs: a trial that a worker has.</summary>
    public int RunningTrial { get; }

    public Scene()
    {
        var now = TestGrid.Now;
        (Grid.MultiplyAdds["focusnet++"], Grid.MultiplyAdds["unet"], Grid.MultiplyAdds["attention-unet"]) = (1_510_000_000, 860_000_000, 990_000_000);
        Broken = Grid.Add(Specs.Single.Replace("name: single", "name: nuclei-unet", StringComparison.Ordinal), TimeSpan.FromDays(3));
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            var index = Broken.Begin("gpu-b/cuda:0", now.AddMinutes(20 * attempt - 70));
            Broken.Epoch(index);
            Broken.Epoch(index);
            Broken.Fail(
                index,
                new(FailureKind.WorkerDeath, "the trainer process was killed while it trained epoch 3", 137, "SIGKILL", "CUDA out of memory. Tried to allocate 2.00 GiB\nGPU 0 has a total capacity of 15.77 GiB of which 312.00 MiB is free"),
                now.AddMinutes(20 * attempt - 61));
        }

        Finished = Grid.Add(Search, TimeSpan.FromHours(30));
        Finished.Quality = place => 0.99 - 0.19 * Math.Abs(Math.Sin(2.3 * place.Configuration + 0.4)) - 0.008 * place.Fold;
        while (Finished.Coordinator.HasWork(now))
        {
            Finished.Finish(Finished.Begin(Names[0], now.AddHours(-29)), now.AddHours(-28));
        }

        var paused = Grid.Add(Specs.Single, TimeSpan.FromHours(5));
        paused.Coordinator.Pause();
        Running = Grid.Add(Specs.Lesions, TimeSpan.FromMinutes(48));
        Running.SecondsLeft = 1930;
        RunningTrial = Run(Running, now);
        Workers(now);
        Leave();
    }

    /// <summary>A search over 24 configurations on two folds.</summary>
    private const string Search = """
        name: focusnet-search
        description: Which loss parameters and learning rate suit generated lesions?
        data: {name: synthetic, kind: lesions, count: 60, size: 64}
        split: {folds: 2}
        network: {name: focusnet++, width-multiplier: 0.25}
        loss: all-hl
        training: {epochs: 6, batch: 4}
        search:
          strategy: grid
          space:
            network.name: [focusnet++, unet, attention-unet]
            training.optimizer.learning-rate: [0.0005, 0.001, 0.002, 0.004]
            training.batch: [4, 8]
        """;

    private static int Run(TestSweep sweep, DateTimeOffset now)
    {
        for (var done = 0; done < 5; done++)
        {
            sweep.Finish(sweep.Begin(Names[done % 3], now.AddMinutes(6 * done - 47)), now.AddMinutes(6 * done - 42));
        }

        var failing = sweep.Begin(Names[1], now.AddMinutes(-16));
        sweep.Epoch(failing);
        sweep.Fail(failing, new(FailureKind.Certain, "the loss is not finite in epoch 2; lower the learning rate, 0.004"), now.AddMinutes(-15));
        var killed = sweep.Begin(Names[0], now.AddMinutes(-14));
        Epochs(sweep, killed, 7);
        sweep.Fail(killed, new(FailureKind.WorkerDeath, "the trainer process was killed while it trained epoch 8", 137, "SIGKILL", "Killed"), now.AddMinutes(-9));
        var second = sweep.Begin(Names[1], now.AddMinutes(-8));
        Epochs(sweep, second, 11);
        var third = sweep.Begin(Names[2], now.AddMinutes(-4));
        Epochs(sweep, third, 5);
        return second;
    }

    private static void Epochs(TestSweep sweep, int index, int count)
    {
        for (var epoch = 0; epoch < count; epoch++)
        {
            sweep.Epoch(index);
        }
    }

    private void Workers(DateTimeOffset now)
    {
        foreach (var (lease, number) in Running.Coordinator.Ledger.Leases.Select((lease, number) => (lease, number)))
        {
            var log = Running.LogOf(lease.Index);
            Grid.Workers.Add(new(lease.Worker, lease.Worker.Split('/')[0], "cuda:0", WorkerState.Training, now.AddHours(-31), now.AddSeconds(-1 - number))
            {
                Trial = new(Running.Id, log.Id, Running.Coordinator.Plan.TitleOf(lease.Index), log.NewestAttempt, log.Epochs, 20),
                ImagesPerSecond = 41.3 - 3.1 * number,
                ResidentBytes = 2_911_000_000,
                DeviceBytes = 8_420_000_000 - 700_000_000L * number,
                BusyShare = 0.93 - 0.02 * number,
            });
        }

        Grid.Workers.Add(new(Names[0], "gpu-a", "cuda:0", WorkerState.Idle, now.AddHours(-31), now.AddSeconds(-2)) { BusyShare = 0.71, ResidentBytes = 512_000_000, Trouble = "libtorch finds no CUDA device: the driver is older than the toolkit" });
        Grid.Workers.Add(new(Names[3], "gpu-d", "cuda:0", WorkerState.Silent, now.AddHours(-31), now.AddMinutes(-7)) { BusyShare = 0.88 });
    }

    private void Leave()
    {
        var best = Running.LogOf(0).Id;
        Grid.Files[(best, "overlay.png")] = ImageCodec.EncodePng(Drawing.Blank(240, 640, new(0, 158, 115)));
        Grid.Files[(best, "best.safetensors")] = new byte[2_391_040];
        Grid.Files[(best, "history.csv")] = "epoch,train_loss\n"u8.ToArray();
        Grid.Files[(Finished.Id, "report.html")] = "<!doctype html><title>Report</title><p>Report"u8.ToArray();
        Grid.Files[(Finished.Id, "figures/cost-front.svg")] = "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray();
    }
}
