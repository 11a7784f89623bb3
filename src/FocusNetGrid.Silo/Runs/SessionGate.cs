using FocusNetGrid.Grains.Worker;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Lets so many trials begin in this session and no more.</summary>
/// <param name="most">How many.</param>
internal sealed class SessionGate(int most) : IWorkGate
{
    private readonly Lock inside = new();
    private int begun;
    private int entered;

    /// <summary>Whether the session has had its trials, and none of them still runs.</summary>
    public bool IsOver
    {
        get
        {
            lock (inside)
            {
                return begun >= most && entered == 0;
            }
        }
    }

    /// <inheritdoc/>
    public bool TryEnter()
    {
        lock (inside)
        {
            if (begun + entered >= most)
            {
                return false;
            }

            entered++;
            return true;
        }
    }

    /// <inheritdoc/>
    public void Leave(bool hasRun)
    {
        lock (inside)
        {
            entered--;
            begun += hasRun ? 1 : 0;
        }
    }
}
