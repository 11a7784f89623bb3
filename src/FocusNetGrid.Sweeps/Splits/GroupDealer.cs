using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>
/// Deals whole groups, the largest first, each to the part that it leaves least full for its size; equal groups in the order of chance. No part
/// stays empty while there are groups enough.
/// </summary>
/// <param name="stratify">Whether fullness counts foreground as much as cases.</param>
/// <param name="isLimit">Whether a part takes no more than its size; then groups that fit nowhere are left out.</param>
internal sealed class GroupDealer(bool stratify, bool isLimit) : IDealer
{
    public int[] Deal(IReadOnlyList<SplitCase> cases, IReadOnlyList<int> sizes, SplitMix64 random)
    {
        var groups = Enumerable.Range(0, cases.Count)
            .GroupBy(index => cases[index].Group!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .ToArray();
        random.Shuffle<int[]>(groups);
        groups = [.. groups.OrderByDescending(group => group.Length)];

        var parts = new int[cases.Count];
        Array.Fill(parts, -1);
        var fill = sizes.Select(size => new Fill(size)).ToArray();
        var foregroundPerCase = stratify ? cases.Sum(item => item.ForegroundShare) / cases.Count : 0;
        for (var next = 0; next < groups.Length; next++)
        {
            var group = groups[next];
            var foreground = group.Sum(index => cases[index].ForegroundShare);
            var part = Choose(fill, group.Length, foreground, foregroundPerCase, groups.Length - next);
            if (part >= 0)
            {
                fill[part].Add(group.Length, foreground);
                Array.ForEach(group, index => parts[index] = part);
            }
        }

        return parts;
    }

    private int Choose(Fill[] fill, int count, double foreground, double foregroundPerCase, int groupsLeft)
    {
        var open = Enumerable.Range(0, fill.Length)
            .Where(part => fill[part].Size > 0 && (!isLimit || fill[part].Cases + count <= fill[part].Size))
            .ToArray();
        var empty = open.Where(part => fill[part].Cases == 0).ToArray();
        var candidates = empty.Length >= groupsLeft ? empty : open;
        return candidates.Length == 0 ? -1 : candidates.MinBy(part => fill[part].FullnessWith(count, foreground, foregroundPerCase));
    }

    /// <summary>What a part has been dealt.</summary>
    private sealed class Fill(int size)
    {
        private double foreground;

        public int Size => size;

        public int Cases { get; private set; }

        public void Add(int count, double share)
        {
            Cases += count;
            foreground += share;
        }

        /// <summary>Fullness in cases; where foreground is counted, the sum of both.</summary>
        public double FullnessWith(int count, double share, double foregroundPerCase)
        {
            var cases = (Cases + count) / (double)size;
            return foregroundPerCase > 0 ? cases + (foreground + share) / (size * foregroundPerCase) : cases;
        }
    }
}
