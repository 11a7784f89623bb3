using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>A worker in the hands of a test: it calls the grains as a worker does, and falls silent when the test says nothing more.</summary>
internal sealed record HandWorker(ISweepGrain Sweep, ITrialGrain Trial, LeasedTrial Leased, BeginAnswer Begun)
{
    private const string Name = "elsewhere/cpu:0";

    public int Index => Leased.Assignment.Index;

    /// <summary>A worker that has begun the sweep's next trial.</summary>
    public static async Task<HandWorker> BeginAsync(TestGrid grid, ISweepGrain sweep, string operationId = "by-hand")
    {
        var leased = (await sweep.Lease(Name, operationId))!;
        var trial = grid.Grains.GetGrain<ITrialGrain>(leased.Planned.Id);
        return new(sweep, trial, leased, await trial.Begin(Request(leased), leased.Retries));
    }

    public static BeginRequest Request(LeasedTrial leased) => new(leased.Assignment.OperationId, leased.Owner(), Name, leased.Assignment.LeastAttempt);

    public Task<LeasedTrial?> LeaseAgainAsync() => Sweep.Lease(Name, Leased.Assignment.OperationId);

    public Task<BeginAnswer> BeginAgainAsync() => Trial.Begin(Request(Leased), Leased.Retries);

    public Task<ReportAnswer> ReportAsync(int epoch, double dice = 0.3) => Trial.Report(Begun.Attempt, Results.Epoch(epoch, dice), Leased.WatchesEpochs);

    public Task<FinishAnswer> FinishAsync(double dice = 0.3) =>
        Trial.Finish(Begun.Attempt, Results.Of(Leased.Planned.Id, Results.Epochs(3, dice), dice), isPruned: false);

    public Task<TrialDirective> RenewAsync() => Sweep.Renew(Index, Leased.Assignment.OperationId, Name, Begun.Attempt);
}
