using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>Shuffles the cases and gives each part in turn as many as it is to have.</summary>
internal sealed class ChanceDealer : IDealer
{
    public int[] Deal(IReadOnlyList<SplitCase> cases, IReadOnlyList<int> sizes, SplitMix64 random)
    {
        var order = Enumerable.Range(0, cases.Count).ToArray();
        random.Shuffle<int>(order);

        var parts = new int[cases.Count];
        Array.Fill(parts, -1);
        var next = 0;
        for (var part = 0; part < sizes.Count; part++)
        {
            for (var taken = 0; taken < sizes[part]; taken++)
            {
                parts[order[next++]] = part;
            }
        }

        return parts;
    }
}
