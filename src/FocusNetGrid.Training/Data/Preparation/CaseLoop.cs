using System.Runtime.ExceptionServices;

namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>Reads every case of a source on several threads, and goes on past bad ones so that all are known.</summary>
internal static class CaseLoop
{
    /// <summary>Runs through the cases.</summary>
    /// <param name="source">The cases.</param>
    /// <param name="visit">Called with index and case, from several threads.</param>
    /// <param name="progress">Hears of each case, in the calling threads.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="cancellationToken">Ends the loop after the cases under way.</param>
    /// <returns>Everything wrong with the cases, in their order.</returns>
    public static IReadOnlyList<DataProblem> Run(
        ICaseSource source, Action<int, SegmentationCase> visit, IProgress<PrepareProgress>? progress, int threads, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var problems = new IReadOnlyList<DataProblem>[source.Ids.Count];
        var counter = new ProgressCounter(progress, source.Ids.Count);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, problems.Length, options, index =>
            {
                problems[index] = Visit(source, index, visit);
                counter.Advance();
            });
        }
        catch (AggregateException several)
        {
            // A full disk stops every thread with the same words; one of them is enough.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }

        return [.. problems.SelectMany(found => found)];
    }

    private static IReadOnlyList<DataProblem> Visit(ICaseSource source, int index, Action<int, SegmentationCase> visit)
    {
        SegmentationCase read;
        try
        {
            read = source.Read(index);
        }
        catch (DataException problem)
        {
            return problem.Problems;
        }

        visit(index, read);
        return [];
    }
}
