using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Silo.Provenance;

/// <summary>What was trained on.</summary>
/// <param name="Component">The data set and its options; its path is where it lay.</param>
/// <param name="Cases">Pairs of image and mask.</param>
/// <param name="Size">Rows and columns after resizing.</param>
/// <param name="Fingerprint">SHA-256 (hex) over ids, size and pixels.</param>
public sealed record DataFacts(Component Component, int Cases, int Size, string Fingerprint)
{
    /// <summary>The facts of prepared data.</summary>
    public static DataFacts Of(Component component, PreparedData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(component, data.Ids.Count, data.Size, data.Fingerprint);
    }
}
