namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>
/// Which trial comes next: of those that were leased before the one that may go on earliest, else the next of the plan. Every trial that waits
/// was either returned or lies at the cursor or behind it; the cursor moves on over what does not wait, so that no step looks at a trial twice.
/// </summary>
internal sealed class WaitingLine(TrialTable trials)
{
    // Of those that were returned no more are looked at for one that suits: so many fail on one worker only where it is broken, and then others take them.
    private const int MostLooks = 64;

    private readonly Dictionary<int, ReturnedTrial> returned = [];
    private readonly SortedSet<(DateTimeOffset NotBefore, int Index)> byTime = [];
    private int cursor;

    public IReadOnlyCollection<ReturnedTrial> Returned => returned.Values;

    /// <summary>When the first of the trials that were returned may be leased again; null where there is none.</summary>
    public DateTimeOffset? NextReturn => byTime.Count > 0 ? byTime.Min.NotBefore : null;

    public int? Next(DateTimeOffset now) => Next(now, _ => true);

    /// <summary>The next trial.</summary>
    /// <param name="now">The time.</param>
    /// <param name="suits">Whether one that was returned is for whoever asks.</param>
    public int? Next(DateTimeOffset now, Func<ReturnedTrial, bool> suits)
    {
        foreach (var (notBefore, index) in byTime.Take(MostLooks))
        {
            if (notBefore > now)
            {
                break;
            }

            if (suits(returned[index]))
            {
                return index;
            }
        }

        return cursor < trials.Count ? cursor : null;
    }

    public ReturnedTrial? Find(int index) => returned.GetValueOrDefault(index);

    public void Add(ReturnedTrial trial)
    {
        returned[trial.Index] = trial;
        byTime.Add((trial.NotBefore, trial.Index));
        Advance();
    }

    /// <summary>A trial waits no more; its state says so already.</summary>
    public void Remove(int index)
    {
        if (returned.Remove(index, out var trial))
        {
            byTime.Remove((trial.NotBefore, index));
        }

        Advance();
    }

    /// <summary>Looks for waiting trials from the plan's beginning again.</summary>
    public void Rewind()
    {
        cursor = 0;
        Advance();
    }

    private void Advance()
    {
        while (cursor < trials.Count && (trials[cursor] != LedgerState.Queued || returned.ContainsKey(cursor)))
        {
            cursor++;
        }
    }
}
