namespace FocusNetGrid.Silo.Benchmarks;

/// <summary>What scheduling so many trials of no work took.</summary>
/// <param name="Trials">How many.</param>
/// <param name="Workers">Workers that shared them.</param>
/// <param name="Seconds">From the submission to the last trial.</param>
/// <param name="LeaseToStartMedian">Milliseconds from a worker's lease to the start of its trial, the attempt being durable: the median.</param>
/// <param name="LeaseToStartP99">The same: 99 of 100 are faster.</param>
/// <param name="ResidentBytes">The process's memory at the end, highest since it began.</param>
public sealed record SchedulerTimes(int Trials, int Workers, double Seconds, double LeaseToStartMedian, double LeaseToStartP99, long ResidentBytes)
{
    /// <summary>Trials a second.</summary>
    public double TrialsPerSecond => Trials / Seconds;
}
