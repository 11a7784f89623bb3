using System.Diagnostics;
using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Grid;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Silo.Benchmarks;

/// <summary>
/// Times the whole way of a trial but its training: queue, sweep and trial grains, and a durable SQLite database. The trials do no work, so this is what
/// scheduling costs.
/// </summary>
/// <param name="folder">An empty folder for the databases; on the disk that runs lie on.</param>
/// <param name="workers">Workers that share the trials.</param>
/// <param name="clock">Measures.</param>
public sealed class SchedulerBenchmark(string folder, int workers, TimeProvider clock)
{
    private const int Folds = 10;
    private const int WarmUp = 10_000;
    private static readonly TimeSpan LookTime = TimeSpan.FromMilliseconds(5);

    /// <summary>Times a sweep of each size, after a small one that is not timed.</summary>
    /// <param name="sizes">Trials of each sweep, in multiples of ten.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<SchedulerTimes>> RunAsync(IReadOnlyList<int> sizes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        await RunAsync(WarmUp, cancellationToken);
        var times = new List<SchedulerTimes>();
        foreach (var size in sizes)
        {
            times.Add(await RunAsync(size, cancellationToken));
        }

        return times;
    }

    private async Task<SchedulerTimes> RunAsync(int trials, CancellationToken cancellationToken)
    {
        var (submission, id) = Submission(trials / Folds);
        await using var database = GridDatabase.Open(Path.Combine(folder, $"scheduler-{Guid.NewGuid():N}.db"));
        var watch = new LatencyWatch(clock);
        var services = new WorkerServices(new NoWork(), watch, new OpenGate(), new GridTimes(), clock);
        await using var grid = await LocalGrid.StartAsync(database, services, logging: null, cancellationToken);
        await grid.StartWorkersAsync(Enumerable.Range(0, workers).Select(index => $"cpu:{index}"));

        var started = clock.GetTimestamp();
        var reading = await grid.Sweep(id).Submit(submission);
        while (reading.Status != SweepStatus.Finished)
        {
            await Task.Delay(LookTime, clock, cancellationToken);
            reading = (await grid.Sweep(id).Read())!;
            if (watch.Trouble is { } trouble)
            {
                throw new InvalidOperationException($"the benchmark failed after {reading.Ended} trials", trouble);
            }
        }

        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        await grid.DrainAsync(TimeSpan.FromSeconds(10));
        if (reading.Succeeded != trials)
        {
            throw new InvalidOperationException($"{reading.Succeeded} of {trials} trials succeeded: what was timed is not what was asked for");
        }

        var latencies = watch.Sorted();
        using var process = Process.GetCurrentProcess();
        return new(trials, workers, seconds, latencies[latencies.Length / 2], latencies[latencies.Length * 99 / 100], process.PeakWorkingSet64);
    }

    private static (SweepSubmission Submission, string Id) Submission(int seeds)
    {
        var spec = $$"""
            name: scheduler
            data: {name: synthetic, size: 32, count: 20}
            network: {name: focusnet++}
            split: {folds: {{Folds}}}
            training: {epochs: 1}
            seeds: [{{string.Join(", ", Enumerable.Range(0, seeds))}}]
            """;
        var sweep = SpecReader.Read(spec, "scheduler", new Training.Catalog()).Sweep;
        SplitPart[] parts = [.. Enumerable.Range(0, Folds).Select(fold => new SplitPart(fold, [$"train-{fold}"], [$"validation-{fold}"], []))];
        var submission = SweepSubmission.Of(sweep, new SplitPlan(parts, [], []), [new DataFingerprint(sweep.Base.Data, "no-data")]);
        return (submission, submission.SweepId(sweep));
    }
}
