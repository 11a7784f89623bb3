using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>A way to deal cases to parts.</summary>
internal interface IDealer
{
    /// <summary>Deals cases to parts.</summary>
    /// <param name="cases">In ordinal order of their ids.</param>
    /// <param name="sizes">How many each part is to have; together at most as many as there are.</param>
    /// <param name="random">Decides what is left to chance.</param>
    /// <returns>For each case its part, or -1 for none.</returns>
    int[] Deal(IReadOnlyList<SplitCase> cases, IReadOnlyList<int> sizes, SplitMix64 random);
}
