using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Sweep;

/// <summary>What a sweep's grain keeps: the submission, written before it is acknowledged, and how far it is, written a moment after it has changed.</summary>
/// <param name="id">The sweep's.</param>
/// <param name="submitted">Where the submission rests.</param>
/// <param name="state">Where the rest does.</param>
/// <param name="catalog">What specs may name.</param>
/// <param name="times">How long leases last.</param>
/// <param name="clock">For leases that outlived their grain.</param>
/// <param name="read">Reads a trial's record by the trial's id.</param>
/// <param name="beginAnew">Ends the activation, as what is stored is no longer known.</param>
internal sealed class SweepBook(
    string id,
    IPersistentState<SubmissionState> submitted,
    IPersistentState<SweepGrainState> state,
    ISpecCatalog catalog,
    GridTimes times,
    TimeProvider clock,
    Func<string, Task<TrialLog>> read,
    Action beginAnew)
{
    /// <summary>Records that are read at a time.</summary>
    private const int AtATime = 64;

    private SweepCoordinator? coordinator;
    private CoalescedWrite? writing;
    private Task submitting = Task.CompletedTask;

    /// <summary>The coordinator; null before anything was submitted.</summary>
    public SweepCoordinator? Found => coordinator;

    /// <summary>The coordinator.</summary>
    /// <exception cref="SweepRefusedException">Nothing was submitted.</exception>
    public SweepCoordinator Known => coordinator ?? throw new SweepRefusedException($"there is no sweep {id}; submit it first");

    /// <summary>Whether something is not stored yet.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>The submission and how far it is; null before there is one.</summary>
    public SweepContent? Content => coordinator is null ? null : new SweepContent(submitted.State.Submission!, coordinator.Snapshot());

    /// <summary>Takes up what is stored.</summary>
    public async Task OpenAsync()
    {
        if (submitted.State.Submission is not { } submission)
        {
            return;
        }

        var plan = submission.Open(catalog);
        coordinator = state.State.Snapshot is { } snapshot
            ? SweepCoordinator.Restore(id, plan, snapshot, times.LeaseTime, clock.GetUtcNow())
            : SweepCoordinator.Create(id, plan, times.LeaseTime);
        await NoteTrialsAsync();
    }

    /// <summary>Takes a submission; it is durable when this ends. A submission waits for the one before: two that store at once would take each other for another activation.</summary>
    /// <exception cref="SweepRefusedException">It is another sweep's, or cannot be read here.</exception>
    public Task SubmitAsync(SweepSubmission submission)
    {
        var turn = SubmitAsync(submission, submitting);
        submitting = turn;
        return turn;
    }

    /// <summary>Notes that something has to be stored.</summary>
    public void Change() => IsChanged = true;

    /// <summary>Stores how far the sweep is; durable when this ends.</summary>
    public Task WriteAsync() => (writing ??= new(StoreAsync)).WriteAsync();

    private async Task SubmitAsync(SweepSubmission submission, Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var plan = Open(submission);
        if (submitted.State.Submission is { } before && before.Spec != submission.Spec)
        {
            // Only what does not decide the sweep can differ, as its id is the same; that takes effect at once.
            await StoreAsync(submission);
            coordinator = SweepCoordinator.Restore(id, plan, coordinator!.Snapshot(), times.LeaseTime, clock.GetUtcNow());
            await NoteTrialsAsync();
        }
        else if (coordinator is null)
        {
            await StoreAsync(submission);
            coordinator ??= SweepCoordinator.Create(id, plan, times.LeaseTime);
        }
    }

    private SweepPlan Open(SweepSubmission submission)
    {
        SweepPlan plan;
        try
        {
            plan = submission.Open(catalog);
        }
        catch (SpecException unreadable)
        {
            throw new SweepRefusedException(unreadable.Message);
        }

        return submission.SweepId(plan.Sweep) == id
            ? plan
            : throw new SweepRefusedException($"the submission is that of sweep {submission.SweepId(plan.Sweep)}, not of {id}; submit it under its own id");
    }

    private async Task NoteTrialsAsync()
    {
        // One after the other they would take longer than an activation may, in a sweep of many thousands.
        foreach (var some in coordinator!.TrialsToNote().ToArray().Chunk(AtATime))
        {
            var logs = await Task.WhenAll(some.Select(index => read(coordinator.Plan[index].Id)));
            foreach (var (index, log) in some.Zip(logs))
            {
                coordinator.Note(index, log);
            }
        }
    }

    private async Task StoreAsync(SweepSubmission submission)
    {
        var before = submitted.State.Submission;
        submitted.State.Submission = submission;
        try
        {
            await submitted.WriteStateAsync();
        }
        catch
        {
            // Whether the write arrived is unknown; the next activation reads what is there.
            submitted.State.Submission = before;
            beginAnew();
            throw;
        }
    }

    private async Task StoreAsync()
    {
        state.State.Snapshot = coordinator!.Snapshot();
        IsChanged = false;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            IsChanged = true;
            throw;
        }
    }
}
