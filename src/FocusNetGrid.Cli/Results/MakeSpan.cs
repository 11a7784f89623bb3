namespace FocusNetGrid.Cli.Results;

/// <summary>When the last of some trials ends, if each begins, in their order, on the worker that is free first.</summary>
internal static class MakeSpan
{
    /// <summary>Seconds until the last one ends.</summary>
    /// <param name="seconds">What each takes.</param>
    /// <param name="workers">How many there are.</param>
    public static double Of(IEnumerable<double> seconds, int workers)
    {
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, workers).Select(worker => (worker, 0.0)));
        var last = 0.0;
        foreach (var taken in seconds)
        {
            free.TryDequeue(out var worker, out var begin);
            free.Enqueue(worker, begin + taken);
            last = Math.Max(last, begin + taken);
        }

        return last;
    }
}
