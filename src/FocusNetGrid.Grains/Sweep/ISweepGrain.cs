using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Sweep;

/// <summary>
/// One a sweep, keyed by its id: the coordinator. It only schedules; whether a trial has really ended is for its <see cref="Trial.ITrialGrain"/> to
/// say. What a user asks for is durable when it is answered; leases and settled trials are stored a moment later, and a crash before that costs a
/// question, never a result.
/// </summary>
public interface ISweepGrain : IGrainWithStringKey
{
    /// <summary>Submits the sweep; submitting it again changes nothing but what may change while it runs: prose, priority, quota and retries.</summary>
    /// <exception cref="SweepRefusedException">The submission is another sweep's, or cannot be read here.</exception>
    [return: Immutable]
    Task<SweepReading> Submit([Immutable] SweepSubmission submission);

    /// <summary>The sweep in figures; null where it was never submitted.</summary>
    [return: Immutable]
    Task<SweepReading?> Read();

    /// <summary>The submission and how far it is; null where it was never submitted.</summary>
    Task<SweepContent?> ReadContent();

    /// <summary>Sees to it that the sweep is awake and offers its work.</summary>
    Task Wake();

    /// <summary>Leases a trial to a worker.</summary>
    /// <param name="worker">Who asks.</param>
    /// <param name="operationId">Names the lease; as long as it lasts, asking with it again gives the same trial.</param>
    /// <returns>Null where there is none for it now.</returns>
    Task<LeasedTrial?> Lease(string worker, string operationId);

    /// <summary>Renews a lease and says whether its trial goes on.</summary>
    [return: Immutable]
    Task<TrialDirective> Renew(int index, string operationId, string worker, int attempt);

    /// <summary>Tells the pruner how a trial stands after an epoch, renews its lease and says whether it goes on.</summary>
    [return: Immutable]
    Task<TrialDirective> Note(int index, string operationId, string worker, int attempt, [Immutable] TrialLog log);

    /// <summary>Whether a lease lasts.</summary>
    Task<bool> HasLease(string operationId);

    /// <summary>Settles a trial that its record says has ended.</summary>
    Task<SettleAnswer> Settle(int index, TrialStatus status, int round, double? score);

    /// <summary>Gives a lease back.</summary>
    /// <param name="index">The trial.</param>
    /// <param name="operationId">Names the lease.</param>
    /// <param name="attempt">The newest attempt at the trial that the worker has heard of; 0 for none.</param>
    /// <param name="notBefore">When the trial may be leased again at the earliest.</param>
    /// <param name="hasFailed">Whether the attempt failed without an epoch, so that the trial is for other workers first.</param>
    Task Release(int index, string operationId, int attempt, DateTimeOffset notBefore, bool hasFailed);

    /// <summary>Ends the leases of a worker that is known to have nothing in hand; of all workers where none is named.</summary>
    Task Abandon(string? worker);

    /// <summary>Pauses the sweep; false where it is not active.</summary>
    Task<bool> Pause();

    /// <summary>Resumes a paused sweep; false where it is not paused.</summary>
    Task<bool> Unpause();

    /// <summary>Cancels the sweep; false where it is over.</summary>
    Task<bool> Cancel();

    /// <summary>Tries failed trials anew, and says how many.</summary>
    /// <param name="cancelledToo">Whether those that were cancelled are tried as well.</param>
    Task<int> Retry(bool cancelledToo);
}
