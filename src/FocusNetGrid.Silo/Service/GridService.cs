using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Service;

/// <inheritdoc cref="IGridService"/>
internal sealed class GridService : IGridService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IGrainFactory grains;
    private readonly ISpecCatalog catalog;
    private readonly ServicePlaces places;
    private readonly TimeProvider clock;
    private readonly GridCalls calls;
    private readonly SweepShelf sweeps;
    private readonly TrialShelf trials;
    private readonly SweepList list;
    private readonly SpecIntake intake;
    private readonly SweepReports reports;
    private readonly ReadyCheck ready;

    /// <param name="grains">Finds the grid's grains.</param>
    /// <param name="catalog">What specs may name.</param>
    /// <param name="places">Where the rest lies.</param>
    /// <param name="clock">The time.</param>
    public GridService(IGrainFactory grains, ISpecCatalog catalog, ServicePlaces places, TimeProvider clock)
    {
        (this.grains, this.catalog, this.places, this.clock) = (grains, catalog, places, clock);
        calls = new(Patience, clock);
        sweeps = new(grains, calls, catalog, clock);
        trials = new(trial => grains.GetGrain<ITrialGrain>(trial).Read(), calls, clock);
        list = new(sweeps, clock);
        intake = new(places.Data, catalog, clock);
        reports = new(trials, places.Artifacts, places.GridName, clock);
        ready = new(() => grains.GetGrain<IRosterGrain>(IRosterGrain.Key).Sweeps(), clock);
    }

    /// <inheritdoc/>
    public async Task<SubmittedSweep> SubmitAsync(string spec, CancellationToken cancellationToken)
    {
        var (submission, plan) = await intake.ReadAsync(spec, cancellationToken);
        var id = submission.SweepId(plan.Sweep);
        var isNew = (await sweeps.EntriesAsync(cancellationToken)).All(entry => entry.Id != id);
        await calls.CallAsync(() => grains.GetGrain<ISweepGrain>(id).Submit(submission), cancellationToken);
        return new((await SummaryAsync(id, cancellationToken))!, isNew);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SweepSummary>> ListAsync(CancellationToken cancellationToken) => list.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<SweepDetails?> FindAsync(string sweep, CancellationToken cancellationToken)
    {
        if (await sweeps.FindAsync(sweep, fresh: false, cancellationToken) is not { } found)
        {
            return null;
        }

        var (spec, fields) = (found.Plan.Sweep, found.Fields());
        return new(
            found.Submitted,
            found.Reading,
            spec.Description,
            spec.Priority,
            spec.MaxWorkers,
            found.Plan.Shape.Folds,
            found.Plan.Shape.Seeds,
            fields,
            found.Configurations(fields, SweepDetails.MostConfigurations),
            await TimeLeft.OfAsync(found, trials, cancellationToken),
            found.Submission.Spec);
    }

    /// <inheritdoc/>
    public async Task<TrialPage?> TrialsAsync(string sweep, TrialQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (await sweeps.FindAsync(sweep, fresh: false, cancellationToken) is not { } found)
        {
            return null;
        }

        var indices = found.Find(query);
        var page = indices.Skip(query.Offset).Take(Math.Clamp(query.Limit, 1, TrialQuery.MostLimit));
        return new(indices.Count, await Task.WhenAll(page.Select(index => trials.SummaryAsync(found, index, cancellationToken))));
    }

    /// <inheritdoc/>
    public async Task<TrialDetails?> TrialAsync(string sweep, string trial, CancellationToken cancellationToken)
    {
        if (await PlannedAsync(sweep, trial, cancellationToken) is not var (found, planned))
        {
            return null;
        }

        var log = await trials.LogAsync(planned.Id, cancellationToken);
        var parts = planned.Trial;
        return new(sweep, TrialShelf.Summarise(found, planned.Index, log), log, ConfigurationFields.Of(parts.Data, parts.Network, parts.Loss, parts.Training));
    }

    /// <inheritdoc/>
    public async Task<SweepAnswer?> AskAsync(string sweep, SweepVerb verb, CancellationToken cancellationToken)
    {
        if (await sweeps.FindAsync(sweep, fresh: false, cancellationToken) is null)
        {
            return null;
        }

        var message = await calls.CallAsync(() => SweepRequests.DoAsync(SweepControl.Of(grains.GetGrain<ISweepGrain>(sweep)), VerbOf(verb)), cancellationToken);
        return new(!message.StartsWith("nothing", StringComparison.Ordinal), message, (await SummaryAsync(sweep, cancellationToken))!);
    }

    /// <inheritdoc/>
    public async Task<SweepSummary?> PrioritiseAsync(string sweep, int priority, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(priority, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(priority, 1000);
        if (await sweeps.FindAsync(sweep, fresh: true, cancellationToken) is not { } found)
        {
            return null;
        }

        // The priority is no part of the sweep's id, so this is the same sweep, submitted again.
        var submission = SweepSubmission.Of(found.Plan.Sweep with { Priority = priority }, found.Submission.Split, found.Submission.Data);
        await calls.CallAsync(() => grains.GetGrain<ISweepGrain>(sweep).Submit(submission), cancellationToken);
        return await SummaryAsync(sweep, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkerCard>> WorkersAsync(CancellationToken cancellationToken) =>
        (await calls.CallAsync(() => grains.GetGrain<IRosterGrain>(IRosterGrain.Key).Workers(), cancellationToken)).All;

    /// <inheritdoc/>
    public IAsyncEnumerable<GridEvent> FollowAsync(string? sweep, CancellationToken cancellationToken) => sweep is null
        ? new GridFollower(grains, calls, list, sweeps, trials, clock).FollowAsync(cancellationToken)
        : new SweepFollower(sweeps, trials, clock).FollowAsync(sweep, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportFigure>?> FiguresAsync(string sweep, CancellationToken cancellationToken) =>
        await sweeps.FindAsync(sweep, fresh: false, cancellationToken) is { } found ? await reports.FiguresAsync(found, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GridFile>?> TrialFilesAsync(string sweep, string trial, CancellationToken cancellationToken) =>
        await PlannedAsync(sweep, trial, cancellationToken) is var (_, planned) ? await places.Artifacts.ListAsync(planned.Id, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<Stream?> OpenTrialFileAsync(string sweep, string trial, string name, CancellationToken cancellationToken) =>
        await PlannedAsync(sweep, trial, cancellationToken) is var (_, planned) ? await places.Artifacts.OpenAsync(planned.Id, name, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<GridFile>?> ReportFilesAsync(string sweep, CancellationToken cancellationToken) =>
        await sweeps.FindAsync(sweep, fresh: false, cancellationToken) is { } found ? FileShelf.List(await reports.FolderAsync(found, cancellationToken)) : null;

    /// <inheritdoc/>
    public async Task<Stream?> OpenReportFileAsync(string sweep, string name, CancellationToken cancellationToken) =>
        await sweeps.FindAsync(sweep, fresh: false, cancellationToken) is { } found ? FileShelf.Open(await reports.FolderAsync(found, cancellationToken), name) : null;

    /// <inheritdoc/>
    public Task<bool> IsReadyAsync(CancellationToken cancellationToken) => ready.IsReadyAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        intake.Dispose();
        reports.Dispose();
    }

    private static string VerbOf(SweepVerb verb) => verb switch
    {
        SweepVerb.Pause => SweepRequests.Pause,
        SweepVerb.Resume => SweepRequests.Resume,
        SweepVerb.Cancel => SweepRequests.Cancel,
        SweepVerb.Retry => SweepRequests.Retry,
        SweepVerb.RetryCancelled => SweepRequests.RetryCancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };

    private async Task<SweepSummary?> SummaryAsync(string sweep, CancellationToken cancellationToken)
    {
        list.Forget(sweep);
        return (await sweeps.FindAsync(sweep, fresh: true, cancellationToken))?.Summary;
    }

    private async Task<(OpenSweep Sweep, PlannedTrial Planned)?> PlannedAsync(string sweep, string trial, CancellationToken cancellationToken) =>
        await sweeps.FindAsync(sweep, fresh: false, cancellationToken) is { } found && found.IndexOf(trial) is { } index ? (found, found.Plan[index]) : null;
}
