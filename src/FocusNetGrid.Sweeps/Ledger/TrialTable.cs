using System.Runtime.InteropServices;

namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>What a ledger keeps of every trial: a byte of state, and a score and a round once the first trial has one.</summary>
internal sealed class TrialTable
{
    /// <summary>A trial is tried anew no more often than fits a byte.</summary>
    public const int MostRounds = byte.MaxValue;

    private readonly int[] counts = new int[Enum.GetValues<LedgerState>().Length];
    private byte[] states = [];
    private float[] scores = [];
    private byte[] rounds = [];

    public int Count => states.Length;

    public LedgerState this[int index] => (LedgerState)states[index];

    public int CountOf(LedgerState state) => counts[(int)state];

    public float? ScoreOf(int index) => index < scores.Length && !float.IsNaN(scores[index]) ? scores[index] : null;

    public int RoundOf(int index) => index < rounds.Length ? rounds[index] : 0;

    public void Move(int index, LedgerState state)
    {
        counts[states[index]]--;
        counts[(int)state]++;
        states[index] = (byte)state;
    }

    public void Score(int index, float score)
    {
        if (scores.Length <= index)
        {
            var known = scores.Length;
            Array.Resize(ref scores, states.Length);
            scores.AsSpan(known).Fill(float.NaN);
        }

        scores[index] = score;
    }

    public void NextRound(int index)
    {
        if (rounds.Length <= index)
        {
            Array.Resize(ref rounds, states.Length);
        }

        rounds[index]++;
    }

    public void Extend(int count)
    {
        counts[(int)LedgerState.Queued] += count - states.Length;
        Array.Resize(ref states, count);
    }

    public byte[] States() => [.. states];

    public byte[] Scores() => MemoryMarshal.AsBytes(scores.AsSpan()).ToArray();

    public byte[] Rounds() => [.. rounds];

    public static TrialTable Of(LedgerSnapshot snapshot)
    {
        var table = new TrialTable
        {
            states = [.. snapshot.States],
            scores = MemoryMarshal.Cast<byte, float>(snapshot.Scores).ToArray(),
            rounds = [.. snapshot.Rounds],
        };
        foreach (var state in table.states)
        {
            table.counts[state]++;
        }

        return table;
    }
}
