namespace FocusNetGrid.Grains.Worker;

/// <summary>Says whether a worker may begin another trial, for hosts that limit a session; the host brings it.</summary>
public interface IWorkGate
{
    /// <summary>Whether one more may begin; whoever gets in leaves again.</summary>
    bool TryEnter();

    /// <summary>A worker that got in is done.</summary>
    /// <param name="hasRun">Whether it began an attempt; one that found nothing to do, or a trial that had ended, counts for nothing.</param>
    void Leave(bool hasRun);
}
