namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Many values, of which the best few are to be told from the rest; adding one costs a logarithm of their number.</summary>
/// <param name="few">How many the best few are, of so many values: at least 1, and it grows by 1 at most when a value is added.</param>
internal sealed class BestValues(Func<int, int> few)
{
    private readonly PriorityQueue<double, double> best = new();
    private readonly PriorityQueue<double, double> rest = new();

    public int Count => best.Count + rest.Count;

    /// <summary>The least of the best few.</summary>
    public double Least => best.Peek();

    /// <summary>The greatest of the rest; the least of the best few where there is no rest.</summary>
    public double Next => rest.Count > 0 ? rest.Peek() : Least;

    public void Add(double value)
    {
        var passed = best.EnqueueDequeue(value, value);
        rest.Enqueue(passed, -passed);
        if (best.Count < few(Count))
        {
            var promoted = rest.Dequeue();
            best.Enqueue(promoted, promoted);
        }
    }
}
