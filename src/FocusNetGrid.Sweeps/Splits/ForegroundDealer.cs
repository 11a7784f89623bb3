using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>
/// Lines the cases up by their share of foreground and deals along the line in the proportion of the parts' sizes, shuffled within stretches
/// that hold about one case of the smallest part. So every part spans the line evenly, and which neighbour it gets is left to chance.
/// </summary>
internal sealed class ForegroundDealer : IDealer
{
    public int[] Deal(IReadOnlyList<SplitCase> cases, IReadOnlyList<int> sizes, SplitMix64 random)
    {
        var order = Enumerable.Range(0, cases.Count).ToArray();
        random.Shuffle<int>(order);
        order = [.. order.OrderBy(index => cases[index].ForegroundShare)];

        var labels = Proportional(sizes, cases.Count);
        var smallest = sizes.Where(size => size > 0).Min();
        var stretch = Math.Max(sizes.Count, (cases.Count + smallest - 1) / smallest);
        for (var start = 0; start < labels.Length; start += stretch)
        {
            random.Shuffle(labels.AsSpan(start, Math.Min(stretch, labels.Length - start)));
        }

        var parts = new int[cases.Count];
        for (var position = 0; position < order.Length; position++)
        {
            parts[order[position]] = labels[position];
        }

        return parts;
    }

    /// <summary>Labels such that every beginning of them holds each part, and the rest (-1), in proportion to its size.</summary>
    private static int[] Proportional(IReadOnlyList<int> sizes, int count)
    {
        int[] wanted = [.. sizes, count - sizes.Sum()];
        var given = new int[wanted.Length];
        var labels = new int[count];
        for (var position = 0; position < count; position++)
        {
            // The part that is furthest behind; in whole numbers, so that no rounding decides. The first of equals.
            var behind = Enumerable.Range(0, wanted.Length)
                .Where(part => given[part] < wanted[part])
                .MaxBy(part => (long)wanted[part] * (position + 1) - (long)given[part] * count);
            given[behind]++;
            labels[position] = behind == sizes.Count ? -1 : behind;
        }

        return labels;
    }
}
