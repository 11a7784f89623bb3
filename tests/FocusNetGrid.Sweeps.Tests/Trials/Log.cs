using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Trials;

/// <summary>Short ways to write a trial's record in tests: each command is decided and applied at once.</summary>
internal sealed class Log
{
    public static readonly TrialOwner Owner = new("sweep", 0, 0);
    public static readonly RetryPolicy Policy = new() { BackOffSeconds = 10, SilentLeases = 3 };

    public TrialLog Now { get; private set; } = TrialLog.Of("00aa");

    public DateTimeOffset Time { get; set; } = DateTimeOffset.UnixEpoch;

    public static EpochRecord Epoch(int epoch, double dice = 0.5) => new(epoch, 1e-3, 1, 1, dice, dice / 2, epoch == 1);

    public static TrialResult Result(int epochs = 2, string id = "00aa") => new()
    {
        TrialId = id,
        History = [.. Enumerable.Range(1, epochs).Select(epoch => Epoch(epoch))],
        BestEpoch = 1,
        Evaluations = [],
        WeightsSha256 = "ff",
        Cost = new(1, 1, 1, 1, 1),
    };

    public BeginAnswer Begin(string operation, TrialOwner? owner = null, string? dead = null, int leastAttempt = 1) =>
        Do(Now.Begin(new(operation, owner ?? Owner, "w/cpu", leastAttempt, dead), Policy, Time));

    public ReportAnswer Report(int attempt, int epoch, double dice = 0.5) => Do(Now.Report(attempt, Epoch(epoch, dice)));

    public FinishAnswer Finish(int attempt, bool isPruned = false) => Do(Now.Finish(attempt, Result(), isPruned, Time));

    public FailAnswer Fail(int attempt, FailureKind kind) => Do(Now.Fail(attempt, new(kind, "it broke"), Policy, Time, 0));

    public FinishAnswer Close(CloseReason reason, TrialOwner? owner = null) => Do(Now.Close(owner ?? Owner, reason, "no more", Time));

    private TAnswer Do<TAnswer>(Decision<TAnswer, TrialEvent> decision)
    {
        Now = Now.Apply(decision.Events);
        return decision.Answer;
    }
}
