using System.Text.Json;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training;
using FocusNetGrid.Training.Trials;
using TorchSharp;

namespace FocusNetGrid.Silo.Tests.Workers;

/// <summary>A folder, gone after the test, with a trial that takes a second or two, and what trains it.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    public const int Epochs = 5;

    private const string Spec = """
        name: tiny
        data: {name: synthetic, kind: nuclei, count: 16, size: 32}
        split: {train: 8, validation: 4, test: 4}
        network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
        training: {epochs: 5, batch: 4}
        """;

    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "focusnetgrid.dll");

    private readonly string _root = Directory.CreateTempSubdirectory("focusnetgrid-trainer-").FullName;

    private Workshop()
    {
        Data = new TrainerData(In("cache"), 1);
        var launch = TrainerLaunch.Of("dotnet", [Command], "cpu", 1);
        Launch = launch with { Environment = new Dictionary<string, string>(launch.Environment) { ["FOCUSNETGRID_CACHE"] = In("cache") } };
    }

    public TrainerData Data { get; }

    /// <summary>Starts the command that was built with these tests.</summary>
    public TrainerLaunch Launch { get; }

    public IReadOnlyList<TrialSpec> Trials { get; private set; } = [];

    public TrialSpec Trial => Trials[0];

    /// <summary>Plans the trials of the tiny spec with changes.</summary>
    public static async Task<Workshop> OpenAsync(params string[] assignments)
    {
        var shop = new Workshop();
        var document = SpecReader.Read(Spec, "tiny.yaml", new Catalog(), [.. assignments.Select(assignment => SpecOverride.Assign(assignment))]);
        var plan = await new RunPlanner(document, document.Sweep, shop.Data).PlanAsync(TestContext.Current.CancellationToken);
        shop.Trials = [.. plan.Sweep.Trials.Select(planned => planned.Trial)];
        return shop;
    }

    public string In(params string[] parts) => Path.Combine([_root, .. parts]);

    public TrialAssignment Assignment(string folder = "trial") => new(Trial, 1, "cpu", In(folder));

    public TrainerRunner Trainer(TrainerOptions? options = null) => new(Launch, options ?? new(), TimeProvider.System);

    /// <summary>Trains in this process, undisturbed, as a trainer process does.</summary>
    public async Task<TrialResult> TrainHereAsync(string folder = "here")
    {
        torch.set_num_threads(1);
        using var runner = new TrialRunner(Data, TimeProvider.System);
        return await new ConcludingRunner(runner, Data).RunAsync(Assignment(folder), new Witness(), TestContext.Current.CancellationToken);
    }

    /// <summary>All of a trial that no clock decides, files included.</summary>
    public string Bits(TrialResult result, string folder) => string.Join('\n', [
        JsonSerializer.Serialize(result with { Cost = new(0, 0, 0, 0, 0) }),
        .. new[] { "best.safetensors", "history.csv", "overlay.png", "cost.json" }
            .Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(In(folder, file))))),
    ]);

    public async ValueTask DisposeAsync()
    {
        await Data.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }
}
