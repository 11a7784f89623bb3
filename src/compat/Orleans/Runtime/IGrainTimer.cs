namespace Orleans.Runtime;

/// <summary>A timer of one activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets the time until the next tick and between the later ones.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
