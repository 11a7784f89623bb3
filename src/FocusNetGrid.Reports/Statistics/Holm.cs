namespace FocusNetGrid.Reports.Statistics;

/// <summary>Holm's step-down correction for several tests at once (S. Holm, 1979): the chance of any false rejection stays below the level.</summary>
public static class Holm
{
    /// <summary>
    /// The corrected probabilities, in the order given: the smallest is multiplied by the number of tests, the next by one less, and so on; none falls below one
    /// that was smaller, and none exceeds 1.
    /// </summary>
    /// <param name="probabilities">Each from 0 to 1; of tests that belong to one question.</param>
    public static IReadOnlyList<double> Correct(IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var corrected = new double[probabilities.Count];
        var (largest, remaining) = (0.0, probabilities.Count);
        foreach (var place in Enumerable.Range(0, probabilities.Count).OrderBy(place => probabilities[place]))
        {
            largest = Math.Max(largest, Math.Min(1, probabilities[place] * remaining--));
            corrected[place] = largest;
        }

        return corrected;
    }
}
