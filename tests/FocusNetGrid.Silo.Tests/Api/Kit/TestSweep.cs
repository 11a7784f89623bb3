using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Api.Kit;

/// <summary>A sweep of the grid in memory: the real plan, coordinator and records, without grains.</summary>
internal sealed class TestSweep(string id, SweepPlan plan, string spec)
{
    public const string Worker = "host/cpu:0";

    private readonly Dictionary<int, TrialLog> logs = [];
    private int operations;

    public static DateTimeOffset Began { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public string Id => id;

    public SweepPlan Plan => plan;

    public int Priority { get; set; } = plan.Sweep.Priority;

    public SweepCoordinator Coordinator { get; } = SweepCoordinator.Create(id, plan, TimeSpan.FromSeconds(30));

    /// <summary>Files by trial id and name; those of the report under the empty id.</summary>
    public Dictionary<(string Trial, string Name), byte[]> Files { get; } = [];

    public SweepSummary Summary => new(Began, Coordinator.Read());

    public SweepDetails Details => new(
        Began,
        Coordinator.Read(),
        plan.Sweep.Description,
        Priority,
        plan.Sweep.MaxWorkers,
        plan.Shape.Folds,
        plan.Shape.Seeds,
        ["network.name"],
        [.. plan.Configurations.Select((configuration, number) => Configured(configuration, number))],
        null,
        spec);

    /// <summary>A worker begins the next trial that waits.</summary>
    public int Begin()
    {
        var assignment = Coordinator.Lease(Worker, $"lease-{++operations}", Began).Assignment ?? throw new InvalidOperationException("no trial waits");
        var log = LogOf(assignment.Index);
        logs[assignment.Index] = log.Apply(new AttemptBegan(new(
            log.NewestAttempt + 1, assignment.OperationId, new(id, assignment.Index, assignment.Round), Worker, Began, log.Epochs)));
        return assignment.Index;
    }

    /// <summary>The trial's next epoch.</summary>
    public void Report(int index, double dice)
    {
        var log = LogOf(index);
        logs[index] = log.Apply(new EpochRecorded(log.NewestAttempt, new(log.Epochs + 1, 1e-3, 1 - dice, 1 - dice, dice, dice / (2 - dice), true)));
    }

    /// <summary>A trial from its beginning to its end.</summary>
    public int Finish(double dice)
    {
        var index = Begin();
        Report(index, dice);
        var (log, scores) = (LogOf(index), new Scores(dice, dice, 1, 1, dice, dice / (2 - dice)));
        var result = new TrialResult
        {
            TrialId = log.Id,
            History = log.History,
            BestEpoch = 1,
            Evaluations = [new("validation", 1 - dice, scores, scores, scores, scores, [])],
            WeightsSha256 = new('0', 64),
            Cost = new(1000, 1010, 60, 12.5, 1 << 30),
        };
        logs[index] = log.Apply([new ResultRecorded(log.NewestAttempt, result, Began), new TrialEnded(new(TrialStatus.Succeeded, new(id, index, 0), log.NewestAttempt, Began))]);
        Coordinator.Settle(index, TrialStatus.Succeeded, 0, dice, null);
        return index;
    }

    /// <summary>A trial whose only attempt is killed.</summary>
    public int Fail()
    {
        var index = Begin();
        var (log, failure) = (LogOf(index), new TrialFailure(FailureKind.WorkerDeath, "the trainer was killed", null, "SIGKILL", "out of memory"));
        logs[index] = log.Apply([new AttemptFailed(log.NewestAttempt, failure, Began, Began), new TrialEnded(new(TrialStatus.Failed, new(id, index, 0), log.NewestAttempt, Began, failure.Message))]);
        Coordinator.Settle(index, TrialStatus.Failed, 0, null, null);
        return index;
    }

    public TrialLog LogOf(int index) => logs.TryGetValue(index, out var log) ? log : TrialLog.Of(plan[index].Id);

    public TrialSummary TrialOf(int index)
    {
        var (planned, log, place) = (plan[index], LogOf(index), plan.Shape.At(index));
        var status = Coordinator.Ledger.StateOf(index) switch
        {
            LedgerState.Queued => TrialStatus.Waiting,
            LedgerState.Leased => TrialStatus.Running,
            var ended => Enum.Parse<TrialStatus>(ended.ToString()),
        };
        return new(
            index + 1,
            planned.Id,
            planned.Title,
            place.Configuration + 1,
            place.Fold,
            planned.Trial.Seed,
            status,
            Coordinator.Ledger.ScoreOf(index),
            log.Epochs,
            planned.Trial.Training.Epochs,
            log.Attempts.Count,
            log.Attempts is [.., var last] ? last.Worker : "",
            log.Ending?.Cause ?? "");
    }

    private ConfigurationSummary Configured(Configuration configuration, int number) =>
        new(number + 1, configuration.Label(), [configuration.Network.Name], ConfigurationTally.Of(Coordinator.Ledger, plan.Shape, number));
}
