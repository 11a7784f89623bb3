using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Silo.Reporting;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>A grid in memory: sweeps and trials by the grid's own rules, workers and files as a test sets them.</summary>
internal sealed class TestGrid : IGridService
{
    private readonly Lock gate = new();
    private readonly List<Channel<GridEvent>> listeners = [];

    public List<TestSweep> Sweeps { get; } = [];

    public List<WorkerCard> Workers { get; } = [];

    /// <summary>Files of trials and, under a sweep's id, of reports.</summary>
    public Dictionary<(string Owner, string Name), byte[]> Files { get; } = [];

    /// <summary>Whether nobody answers.</summary>
    public bool IsAway { get; set; }

    /// <summary>Of the trials of the network with this name, what one image costs.</summary>
    public Dictionary<string, long> MultiplyAdds { get; } = [];

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Adds a sweep.</summary>
    public TestSweep Add(string spec, TimeSpan age = default)
    {
        var sweep = new TestSweep(spec, Now - age);
        lock (gate)
        {
            Sweeps.Insert(0, sweep);
        }

        return sweep;
    }

    /// <summary>Does something, and tells whoever listens that the sweep and its trials have changed.</summary>
    public void Change(TestSweep sweep, Action<TestSweep> change)
    {
        lock (gate)
        {
            change(sweep);
            var open = sweep.Open(Now);
            Tell(new SweepChanged(open.Summary, sweep.SecondsLeft));
            for (var index = 0; index < open.Ledger.Trials; index++)
            {
                if (sweep.LogOf(index).Attempts.Count > 0)
                {
                    Tell(new TrialChanged(sweep.Id, TrialShelf.Summarise(open, index, sweep.LogOf(index))));
                }
            }
        }
    }

    /// <summary>Sets a worker's card, and tells whoever listens.</summary>
    public void Change(WorkerCard card)
    {
        lock (gate)
        {
            Workers.RemoveAll(known => known.Worker == card.Worker);
            Workers.Add(card);
            Tell(new WorkerChanged(card));
        }
    }

    public Task<SubmittedSweep> SubmitAsync(string spec, CancellationToken cancellationToken) => Answer(() =>
    {
        var sweep = new TestSweep(spec, Now);
        if (Sweeps.FirstOrDefault(known => known.Id == sweep.Id) is { } old)
        {
            return new SubmittedSweep(old.Open(Now).Summary, IsNew: false);
        }

        Sweeps.Insert(0, sweep);
        Tell(new SweepChanged(sweep.Open(Now).Summary, null));
        return new SubmittedSweep(sweep.Open(Now).Summary, IsNew: true);
    });

    public Task<IReadOnlyList<SweepSummary>> ListAsync(CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<SweepSummary>>(() => [.. Sweeps.Select(sweep => sweep.Open(Now).Summary)]);

    public Task<SweepDetails?> FindAsync(string sweep, CancellationToken cancellationToken) => Of(sweep, found =>
    {
        var (open, spec) = (found.Open(Now), found.Coordinator.Plan.Sweep);
        var fields = open.Fields();
        return new SweepDetails(
            found.Submitted, open.Reading, spec.Description, found.Priority, spec.MaxWorkers, open.Plan.Shape.Folds, open.Plan.Shape.Seeds,
            fields, open.Configurations(fields, SweepDetails.MostConfigurations), found.SecondsLeft, found.Submission.Spec);
    });

    public Task<TrialPage?> TrialsAsync(string sweep, TrialQuery query, CancellationToken cancellationToken) => Of(sweep, found =>
    {
        var open = found.Open(Now);
        var indices = open.Find(query);
        return new TrialPage(indices.Count, [.. indices.Skip(query.Offset).Take(query.Limit).Select(index => TrialShelf.Summarise(open, index, found.LogOf(index)))]);
    });

    public Task<TrialDetails?> TrialAsync(string sweep, string trial, CancellationToken cancellationToken) => Of(sweep, found =>
    {
        var open = found.Open(Now);
        if (open.IndexOf(trial) is not { } index)
        {
            return null;
        }

        var parts = open.Plan[index].Trial;
        var log = found.LogOf(index);
        return new TrialDetails(sweep, TrialShelf.Summarise(open, index, log), log, ConfigurationFields.Of(parts.Data, parts.Network, parts.Loss, parts.Training));
    });

    public async Task<SweepAnswer?> AskAsync(string sweep, SweepVerb verb, CancellationToken cancellationToken)
    {
        var found = await Of(sweep, one => one);
        if (found is null)
        {
            return null;
        }

        var name = verb == SweepVerb.RetryCancelled ? SweepRequests.RetryCancelled : verb.ToString().ToLowerInvariant();
        var message = await SweepRequests.DoAsync(SweepControl.Of(found.Coordinator), name);
        Change(found, _ => { });
        return new(!message.StartsWith("nothing", StringComparison.Ordinal), message, found.Open(Now).Summary);
    }

    public Task<SweepSummary?> PrioritiseAsync(string sweep, int priority, CancellationToken cancellationToken) => Of(sweep, found =>
    {
        found.Priority = priority;
        return found.Open(Now).Summary;
    });

    public Task<IReadOnlyList<WorkerCard>> WorkersAsync(CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<WorkerCard>>(() => [.. Workers.OrderBy(worker => worker.Worker, StringComparer.Ordinal)]);

    public async IAsyncEnumerable<GridEvent> FollowAsync(string? sweep, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<GridEvent>();
        lock (gate)
        {
            listeners.Add(channel);
        }

        await foreach (var happened in channel.Reader.ReadAllAsync(cancellationToken))
        {
            if (sweep is null || (happened is SweepChanged changed && changed.Sweep.Reading.Id == sweep) || (happened is TrialChanged trial && trial.Sweep == sweep))
            {
                yield return happened;
            }
        }
    }

    public Task<IReadOnlyList<ReportFigure>?> FiguresAsync(string sweep, CancellationToken cancellationToken) => Of(sweep, found =>
    {
        var open = found.Open(Now);
        var outcome = new RunOutcome(
            new("nowhere"), open.Plan.Sweep, [.. open.Plan.Trials.Select(planned => new TrialOutcome(planned, found.LogOf(planned.Index).Status, found.LogOf(planned.Index)))], open.Reading);
        IReadOnlyList<ReportedTrial> trials = [.. RunReporter.Reported(outcome).Select(trial => trial with
        {
            MultiplyAdds = MultiplyAdds.TryGetValue(trial.Trial.Network.Name, out var cost) ? cost : null,
        })];
        return trials.Count == 0 ? [] : RunFigures.Of(RunReporter.Describe(outcome, trials, [], [], "focusnetgrid submit"));
    });

    public async Task<IReadOnlyList<GridFile>?> TrialFilesAsync(string sweep, string trial, CancellationToken cancellationToken) =>
        await TrialAsync(sweep, trial, cancellationToken) is { } found ? FilesOf(found.Summary.Id) : null;

    public async Task<Stream?> OpenTrialFileAsync(string sweep, string trial, string name, CancellationToken cancellationToken) =>
        await TrialAsync(sweep, trial, cancellationToken) is { } found && Files.TryGetValue((found.Summary.Id, name), out var bytes) ? new MemoryStream(bytes) : null;

    public Task<IReadOnlyList<GridFile>?> ReportFilesAsync(string sweep, CancellationToken cancellationToken) => Of(sweep, found => FilesOf(found.Id));

    public Task<Stream?> OpenReportFileAsync(string sweep, string name, CancellationToken cancellationToken) =>
        Of(sweep, found => Files.TryGetValue((found.Id, name), out var bytes) ? (Stream)new MemoryStream(bytes) : null);

    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) => Task.FromResult(!IsAway);

    private IReadOnlyList<GridFile> FilesOf(string owner) =>
        [.. Files.Where(file => file.Key.Owner == owner).Select(file => new GridFile(file.Key.Name, file.Value.Length, Now.AddMinutes(-3)))];

    private Task<T?> Of<T>(string sweep, Func<TestSweep, T?> read)
        where T : class => Answer(() => Sweeps.FirstOrDefault(known => known.Id == sweep) is { } found ? read(found) : null);

    private Task<T> Answer<T>(Func<T> read)
    {
        lock (gate)
        {
            return IsAway ? Task.FromException<T>(new GridAwayException(new TimeoutException())) : Task.FromResult(read());
        }
    }

    private void Tell(GridEvent happened)
    {
        lock (gate)
        {
            listeners.ForEach(listener => listener.Writer.TryWrite(happened));
        }
    }
}
