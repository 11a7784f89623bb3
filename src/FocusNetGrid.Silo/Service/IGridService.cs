using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Silo.Service;

/// <summary>
/// The grid as its users see it: what the HTTP API answers with and what the dashboard shows. Everything is read from the grid's grains and its folder;
/// nothing is kept that the grid would not have after a restart. What does not exist is null.
/// </summary>
/// <remarks>All members may throw <see cref="GridAwayException"/> where the grid does not answer.</remarks>
public interface IGridService
{
    /// <summary>Submits a spec. The same spec on the same data is the same sweep: submitting it again changes priority, quota, retries and prose alone.</summary>
    /// <param name="spec">YAML, or JSON, which is YAML.</param>
    /// <param name="cancellationToken">Gives up; a submission that has arrived stands.</param>
    /// <exception cref="Sweeps.Specs.SpecException">The spec is wrong; it tells everything that is.</exception>
    /// <exception cref="Training.Data.DataException">The data cannot be used.</exception>
    /// <exception cref="Runs.RunException">The spec names files outside of the grid's data folder.</exception>
    Task<SubmittedSweep> SubmitAsync(string spec, CancellationToken cancellationToken);

    /// <summary>Every sweep, the newest first.</summary>
    Task<IReadOnlyList<SweepSummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>A sweep.</summary>
    Task<SweepDetails?> FindAsync(string sweep, CancellationToken cancellationToken);

    /// <summary>Some of a sweep's trials.</summary>
    Task<TrialPage?> TrialsAsync(string sweep, TrialQuery query, CancellationToken cancellationToken);

    /// <summary>A trial of a sweep.</summary>
    /// <param name="sweep">The sweep's id.</param>
    /// <param name="trial">The trial's id, or its number in the plan from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<TrialDetails?> TrialAsync(string sweep, string trial, CancellationToken cancellationToken);

    /// <summary>Asks something of a sweep.</summary>
    /// <returns>What came of it.</returns>
    Task<SweepAnswer?> AskAsync(string sweep, SweepVerb verb, CancellationToken cancellationToken);

    /// <summary>Gives a sweep another priority.</summary>
    /// <param name="sweep">The sweep's id.</param>
    /// <param name="priority">1 to 1000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<SweepSummary?> PrioritiseAsync(string sweep, int priority, CancellationToken cancellationToken);

    /// <summary>Every worker of the grid, in order of their keys.</summary>
    Task<IReadOnlyList<WorkerCard>> WorkersAsync(CancellationToken cancellationToken);

    /// <summary>What happens to a sweep, from now on: first how it stands, then each change; ends once the sweep is over. Null id for all sweeps and the workers, without end.</summary>
    IAsyncEnumerable<GridEvent> FollowAsync(string? sweep, CancellationToken cancellationToken);

    /// <summary>Figures over a sweep's finished trials: accuracy against cost with the Pareto front and, of a search, parallel coordinates and importance. Empty before there is something to draw.</summary>
    Task<IReadOnlyList<ReportFigure>?> FiguresAsync(string sweep, CancellationToken cancellationToken);

    /// <summary>The files that a trial has left.</summary>
    Task<IReadOnlyList<GridFile>?> TrialFilesAsync(string sweep, string trial, CancellationToken cancellationToken);

    /// <summary>One of <see cref="TrialFilesAsync"/>; only those names are found. The caller disposes of the stream, which can seek.</summary>
    Task<Stream?> OpenTrialFileAsync(string sweep, string trial, string name, CancellationToken cancellationToken);

    /// <summary>Writes a sweep's report anew where trials have finished since, and tells its files; empty where no trial has a result yet.</summary>
    Task<IReadOnlyList<GridFile>?> ReportFilesAsync(string sweep, CancellationToken cancellationToken);

    /// <summary>One of <see cref="ReportFilesAsync"/>; only those names are found. The caller disposes of the stream, which can seek.</summary>
    Task<Stream?> OpenReportFileAsync(string sweep, string name, CancellationToken cancellationToken);

    /// <summary>Whether the grid answers.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellationToken);
}
