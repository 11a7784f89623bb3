using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training;

namespace FocusNetGrid.Silo.Tests.Api.Kit;

/// <summary>A grid in memory that tests can change.</summary>
internal sealed class TestGrid : IGridService
{
    private readonly List<TestSweep> sweeps = [];
    private readonly ConcurrentDictionary<Channel<GridEvent>, byte> followers = new();

    /// <summary>Whether it does not answer.</summary>
    public bool IsAway { get; set; }

    /// <summary>How long it takes to list its workers.</summary>
    public TimeSpan Delay { get; set; }

    public List<WorkerCard> Workers { get; } = [new(TestSweep.Worker, "host", "cpu:0", WorkerState.Idle, TestSweep.Began, TestSweep.Began)];

    public int Followers => followers.Count;

    public TestSweep this[string id] => sweeps.Single(sweep => sweep.Id == id);

    /// <summary>A sweep of so many trials that is there already.</summary>
    public TestSweep Add(int trials = 4, string name = "small") => Submit(Text(trials, name)).Sweep;

    public static string Text(int trials, string name = "small") => $$"""
        name: {{name}}
        data: {name: synthetic, kind: nuclei, count: 16, size: 32}
        split: {train: 8, validation: 4, test: 4}
        network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
        training: {epochs: 2, batch: 4}
        seeds: [{{string.Join(", ", Enumerable.Range(0, trials))}}]
        """;

    /// <summary>Tells everybody who follows.</summary>
    public void Tell(GridEvent happened)
    {
        foreach (var follower in followers.Keys)
        {
            follower.Writer.TryWrite(happened);
        }
    }

    /// <summary>Ends every stream, as a silo that goes away does.</summary>
    public void Break()
    {
        foreach (var follower in followers.Keys)
        {
            follower.Writer.TryComplete(Away());
        }
    }

    public Task<SubmittedSweep> SubmitAsync(string spec, CancellationToken cancellationToken)
    {
        var (sweep, isNew) = Here(Submit(spec));
        return Task.FromResult(new SubmittedSweep(sweep.Summary, isNew));
    }

    public Task<IReadOnlyList<SweepSummary>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Here<IReadOnlyList<SweepSummary>>([.. sweeps.AsEnumerable().Reverse().Select(sweep => sweep.Summary)]));

    public Task<SweepDetails?> FindAsync(string sweep, CancellationToken cancellationToken) => Task.FromResult(Find(sweep)?.Details);

    public Task<TrialPage?> TrialsAsync(string sweep, TrialQuery query, CancellationToken cancellationToken)
    {
        if (Find(sweep) is not { } found)
        {
            return Task.FromResult<TrialPage?>(null);
        }

        var trials = Enumerable.Range(0, found.Plan.Count).Select(found.TrialOf)
            .Where(trial => query.Status.Count == 0 || query.Status.Contains(trial.Status))
            .Where(trial => query.Configuration is null || trial.Configuration == query.Configuration)
            .Where(trial => trial.Title.Contains(query.Text, StringComparison.OrdinalIgnoreCase));
        Func<TrialSummary, IComparable> key = query.Sort switch
        {
            TrialOrder.Score => trial => (trial.Score ?? double.NegativeInfinity) * (query.Descending || trial.Score is not null ? 1 : -1),
            TrialOrder.Status => trial => trial.Status,
            TrialOrder.Title => trial => trial.Title,
            _ => trial => trial.Number,
        };
        TrialSummary[] sorted = [.. query.Descending ? trials.OrderByDescending(key) : trials.OrderBy(key)];
        return Task.FromResult<TrialPage?>(new(sorted.Length, [.. sorted.Skip(query.Offset).Take(query.Limit)]));
    }

    public Task<TrialDetails?> TrialAsync(string sweep, string trial, CancellationToken cancellationToken) => Task.FromResult(
        Find(sweep) is { } found && Index(found, trial) is { } index
            ? new TrialDetails(sweep, found.TrialOf(index), found.LogOf(index), [new("network.name", "focusnet++")])
            : null);

    public Task<SweepAnswer?> AskAsync(string sweep, SweepVerb verb, CancellationToken cancellationToken)
    {
        if (Find(sweep) is not { } found)
        {
            return Task.FromResult<SweepAnswer?>(null);
        }

        var changed = verb switch
        {
            SweepVerb.Pause => found.Coordinator.Pause(),
            SweepVerb.Resume => found.Coordinator.Resume(),
            SweepVerb.Cancel => found.Coordinator.Cancel(),
            _ => found.Coordinator.Retry(verb == SweepVerb.RetryCancelled) > 0,
        };
        Tell(new SweepChanged(found.Summary, null));
        return Task.FromResult<SweepAnswer?>(new(changed, $"{verb} {(changed ? "done" : "changes nothing")}", found.Summary));
    }

    public Task<SweepSummary?> PrioritiseAsync(string sweep, int priority, CancellationToken cancellationToken)
    {
        if (Find(sweep) is { } found)
        {
            found.Priority = priority;
        }

        return Task.FromResult(Find(sweep)?.Summary);
    }

    public async Task<IReadOnlyList<WorkerCard>> WorkersAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Delay, cancellationToken);
        return Here(Workers);
    }

    public async IAsyncEnumerable<GridEvent> FollowAsync(string? sweep, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Here(sweep);
        var channel = Channel.CreateUnbounded<GridEvent>();
        followers.TryAdd(channel, 0);
        try
        {
            // Looked at before the first event and after each word: what ends while its beginning is read is told all the same.
            var isOver = IsOver(sweep);
            foreach (var known in sweeps.Where(known => sweep is null || known.Id == sweep))
            {
                yield return new SweepChanged(known.Summary, null);
            }

            while (!isOver)
            {
                await channel.Reader.WaitToReadAsync(cancellationToken);
                while (channel.Reader.TryRead(out var happened))
                {
                    yield return happened;
                }

                isOver = IsOver(sweep);
            }
        }
        finally
        {
            followers.TryRemove(channel, out _);
        }
    }

    private bool IsOver(string? sweep) => sweep is not null && this[sweep].Coordinator.Ledger.Status is not (SweepStatus.Active or SweepStatus.Paused);

    public Task<IReadOnlyList<ReportFigure>?> FiguresAsync(string sweep, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ReportFigure>?>(
        Find(sweep) is null ? null : [new("cost-front", "Accuracy against cost", "0.9 at 1,000 parameters", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]);

    public Task<IReadOnlyList<GridFile>?> TrialFilesAsync(string sweep, string trial, CancellationToken cancellationToken) =>
        Task.FromResult(Find(sweep) is { } found && Index(found, trial) is { } index ? FilesOf(found, found.Plan[index].Id) : null);

    public Task<Stream?> OpenTrialFileAsync(string sweep, string trial, string name, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(Find(sweep) is { } found && Index(found, trial) is { } index ? Open(found, found.Plan[index].Id, name) : null);

    public Task<IReadOnlyList<GridFile>?> ReportFilesAsync(string sweep, CancellationToken cancellationToken) =>
        Task.FromResult(Find(sweep) is { } found ? FilesOf(found, "") : null);

    public Task<Stream?> OpenReportFileAsync(string sweep, string name, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(Find(sweep) is { } found ? Open(found, "", name) : null);

    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) => Task.FromResult(Here(true));

    private static GridAwayException Away() => new(new TimeoutException("no silo answers"));

    private static int? Index(TestSweep sweep, string trial) =>
        Enumerable.Range(0, sweep.Plan.Count).Cast<int?>().FirstOrDefault(index => trial == $"{index + 1}" || trial == sweep.Plan[index!.Value].Id);

    private static IReadOnlyList<GridFile>? FilesOf(TestSweep sweep, string trial) =>
        [.. sweep.Files.Where(file => file.Key.Trial == trial).Select(file => new GridFile(file.Key.Name, file.Value.Length, TestSweep.Began))];

    private static MemoryStream? Open(TestSweep sweep, string trial, string name) => sweep.Files.TryGetValue((trial, name), out var bytes) ? new(bytes) : null;

    private (TestSweep Sweep, bool IsNew) Submit(string spec)
    {
        var document = SpecReader.Read(spec, "spec", new Catalog());
        if (document.Sweep.Base.Data.Options["path"]?.GetValue<string>() is { } path && (Path.IsPathRooted(path) || path.Contains("..", StringComparison.Ordinal)))
        {
            throw new RunException("data.path", $"'{path}' lies outside of the data folder; give a path within it");
        }

        DataFingerprint[] data = [new(document.Sweep.Base.Data, "0123456789abcdef")];
        var split = new SplitPlan([new SplitPart(0, ["a", "b"], ["c"], ["d"])], [], []);
        var submission = SweepSubmission.Of(document.Sweep, split, data);
        var id = submission.SweepId(document.Sweep);
        var known = sweeps.Find(sweep => sweep.Id == id);
        if (known is null)
        {
            sweeps.Add(new(id, submission.Open(new Catalog()), submission.Spec));
        }

        return (known ?? sweeps[^1], known is null);
    }

    private TestSweep? Find(string id) => Here(sweeps).Find(sweep => sweep.Id == id);

    private T Here<T>(T value) => IsAway ? throw Away() : value;
}
