using System.Text.Json;
using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training;

namespace FocusNetGrid.Silo.Tests.Runs;

/// <summary>A run as a process leaves it: its spec, split and provenance, and a database with what the grains had stored.</summary>
internal sealed class RestingRun : IDisposable
{
    private readonly SweepSubmission submission;

    /// <summary>A run of so many trials, of which nothing is stored yet.</summary>
    public RestingRun(int trials)
    {
        var sweep = Specs.Read($"seeds=[{string.Join(", ", Enumerable.Range(0, trials))}]").Sweep;
        var split = new SplitPlan([new SplitPart(0, ["a", "b"], ["c"], ["d"])], [], []);
        DataFacts[] data = [new(sweep.Base.Data, 4, 32, "0123456789abcdef")];
        RunJson.Save(Directory.Provenance, new RunProvenance(data, []));
        File.WriteAllText(Directory.Split, SplitFile.Write(sweep.Split, split));
        File.WriteAllText(Directory.Spec, SpecWriter.Write(sweep));
        submission = RunSweep.Submission(sweep, split, data);
        Id = submission.SweepId(sweep);
        Plan = submission.Open(new Catalog());
        Sweep = SweepCoordinator.Create(Id, Plan, TimeSpan.FromSeconds(30));
    }

    public RunDirectory Directory { get; } = new(System.IO.Directory.CreateTempSubdirectory("focusnetgrid-resting-").FullName);

    public string Id { get; }

    public SweepPlan Plan { get; }

    /// <summary>What the sweep's grain held; <see cref="StoreAsync()"/> stores it.</summary>
    public SweepCoordinator Sweep { get; }

    public RunControl Control => new(Directory, new Catalog(), TimeProvider.System);

    public TrialOwner Owner(int index, int round = 0) => new(Id, index, round);

    public Task<RunOutcome> OpenAsync() => RunArchive.OpenAsync(Directory, new Catalog());

    public Task StoreAsync() => StoreAsync(GridStorage.Sweep, Id, new SweepGrainState { Snapshot = Sweep.Snapshot() });

    public Task StoreAsync(TrialLog log) => StoreAsync(GridStorage.Trial, log.Id, new TrialGrainState { Log = log });

    public void Dispose() => System.IO.Directory.Delete(Directory.Root, recursive: true);

    private async Task StoreAsync<T>(string name, string key, T state)
    {
        await using var database = GridDatabase.Open(Directory.Database);
        (await database.WriteAsync(name, key, null, JsonSerializer.SerializeToUtf8Bytes(state, SweepJson.Options))).ShouldBe(1);
    }
}
