namespace FocusNetGrid.Training.Metrics;

/// <summary>Otsu's threshold (IEEE Trans. SMC 9, 1979): the grey level that best parts an image's histogram in two.</summary>
internal static class Otsu
{
    /// <summary>The level of which "at most" and "above" have the largest variance between them; the lowest of equals, 255 where there is one level only.</summary>
    public static byte Threshold(ReadOnlySpan<byte> grey)
    {
        Span<long> histogram = stackalloc long[256];
        long sum = 0;
        foreach (var level in grey)
        {
            histogram[level]++;
            sum += level;
        }

        var (best, bestVariance) = (byte.MaxValue, 0.0);
        var (below, belowSum) = (0L, 0L);
        for (var level = 0; level < 255; level++)
        {
            below += histogram[level];
            belowSum += level * histogram[level];
            var above = grey.Length - below;
            if (below == 0 || above == 0)
            {
                continue;
            }

            // The classes' weights times the square of the distance of their means, times the number of pixels squared.
            var distance = (double)belowSum / below - (double)(sum - belowSum) / above;
            var variance = (double)below * above * distance * distance;
            if (variance > bestVariance)
            {
                (best, bestVariance) = ((byte)level, variance);
            }
        }

        return best;
    }
}
