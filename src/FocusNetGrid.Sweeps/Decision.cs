namespace FocusNetGrid.Sweeps;

/// <summary>What a command comes to: an answer for whoever asked, and what has to be applied and made durable before it is given.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Events">What happens, in order; empty where the command changes nothing, as when it is repeated.</param>
public sealed record Decision<TAnswer, TEvent>(TAnswer Answer, IReadOnlyList<TEvent> Events)
{
    /// <summary>A decision that changes nothing.</summary>
    public Decision(TAnswer answer)
        : this(answer, [])
    {
    }
}
