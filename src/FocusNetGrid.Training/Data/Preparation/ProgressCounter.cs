namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>Counts cases that several threads finish; what it reports never goes back.</summary>
internal sealed class ProgressCounter(IProgress<PrepareProgress>? progress, int total)
{
    private readonly Lock exclusive = new();
    private int done;

    /// <summary>One more case is done.</summary>
    public void Advance()
    {
        lock (exclusive)
        {
            progress?.Report(new PrepareProgress(++done, total, FromCache: false));
        }
    }
}
