using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>Where on [0, 1) observed values lie.</summary>
internal interface IDensity
{
    /// <summary>The density at a place; above 0 everywhere, and 1 on average.</summary>
    double At(double place);

    /// <summary>A place drawn from the density.</summary>
    double Draw(SplitMix64 random);
}
