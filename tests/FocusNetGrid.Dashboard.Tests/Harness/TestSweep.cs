using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>A sweep whose trials do what a test says; its rules are the grid's own.</summary>
internal sealed class TestSweep
{
    private readonly Dictionary<int, TrialLog> logs = [];
    private readonly Dictionary<int, Assignment> leases = [];

    public TestSweep(string spec, DateTimeOffset submitted)
    {
        var document = SpecReader.Read(spec, "spec.yaml", new Catalog());
        var split = SplitPlanner.Plan(document.Sweep.Split, Enumerable.Range(1, 60).Select(number => new SplitCase($"case-{number:00}")));
        DataFingerprint[] data = [.. document.Sweep.Configurations().Select(one => one.Data).Distinct().Select((one, index) => new DataFingerprint(one, $"{index:x64}"))];
        Submission = SweepSubmission.Of(document.Sweep, split, data);
        Submitted = submitted;
        Coordinator = SweepCoordinator.Create(Submission.SweepId(document.Sweep), Submission.Open(new Catalog()), TimeSpan.FromHours(1));
    }

    public DateTimeOffset Submitted { get; }

    public SweepSubmission Submission { get; }

    public SweepCoordinator Coordinator { get; }

    public string Id => Coordinator.Id;

    public int Priority { get; set; } = 10;

    public double? SecondsLeft { get; set; }

    /// <summary>Of the configuration at a place of the plan: what its trials are like.</summary>
    public Func<TrialPlace, double> Quality { get; set; } = place => 1 - 0.035 * place.Configuration - 0.01 * place.Fold;

    public OpenSweep Open(DateTimeOffset now) => OpenSweep.Of(Id, Submitted, Submission, Submission.Open(new Catalog()), Coordinator.Snapshot(), now);

    public TrialLog LogOf(int index) => logs.GetValueOrDefault(index) ?? TrialLog.Of(Coordinator.Plan[index].Id);

    /// <summary>A worker takes the next trial; its index.</summary>
    public int Begin(string worker, DateTimeOffset now)
    {
        var answer = Coordinator.Lease(worker, Guid.NewGuid().ToString("N"), now);
        var lease = answer.Assignment ?? throw new InvalidOperationException($"no trial for {worker}: {answer.Refusal}");
        leases[lease.Index] = lease;
        Apply(lease.Index, LogOf(lease.Index).Begin(new(lease.OperationId, new(Id, lease.Index, lease.Round), worker, lease.LeastAttempt), new(), now).Events);
        Coordinator.Renew(lease.Index, lease.OperationId, worker, LogOf(lease.Index).NewestAttempt, now);
        return lease.Index;
    }

    /// <summary>A trial ends an epoch.</summary>
    public void Epoch(int index)
    {
        var (log, planned) = (LogOf(index), Coordinator.Plan[index]);
        var epoch = MadeUp.Epoch(log.Epochs + 1, planned.Trial.Training.Epochs, Quality(Coordinator.Plan.Shape.At(index)));
        Apply(index, log.Report(log.NewestAttempt, epoch).Events);
        Coordinator.Note(index, LogOf(index));
    }

    /// <summary>A trial does the epochs that are left, and ends.</summary>
    public void Finish(int index, DateTimeOffset now)
    {
        var planned = Coordinator.Plan[index];
        while (LogOf(index).Epochs < planned.Trial.Training.Epochs)
        {
            Epoch(index);
        }

        var log = LogOf(index);
        var result = MadeUp.Result(planned.Trial, Quality(Coordinator.Plan.Shape.At(index)), log.History);
        Apply(index, log.Finish(log.NewestAttempt, result, isPruned: false, now).Events);
        Coordinator.Settle(index, TrialStatus.Succeeded, leases[index].Round, result.Score, LogOf(index));
    }

    /// <summary>An attempt ends without a result; the trial, too, where its attempts are used up.</summary>
    public void Fail(int index, TrialFailure failure, DateTimeOffset now)
    {
        var log = LogOf(index);
        var decision = log.Fail(log.NewestAttempt, failure, new(), now, 0);
        Apply(index, decision.Events);
        var lease = leases[index];
        if (decision.Answer.Status == TrialStatus.Failed)
        {
            Coordinator.Settle(index, TrialStatus.Failed, lease.Round, null, LogOf(index));
        }
        else
        {
            Coordinator.Release(index, lease.OperationId, log.NewestAttempt, decision.Answer.NotBefore!.Value);
        }
    }

    private void Apply(int index, IReadOnlyList<TrialEvent> events) => logs[index] = LogOf(index).Apply(events);
}
