namespace FocusNetGrid.Grains.Worker;

/// <summary>Lets every trial begin.</summary>
public sealed class OpenGate : IWorkGate
{
    /// <inheritdoc/>
    public bool TryEnter() => true;

    /// <inheritdoc/>
    public void Leave(bool hasRun)
    {
    }
}
