namespace FocusNetGrid.Sweeps.Plans;

/// <summary>Where a trial stands in a sweep: which configuration, fold and seed, each by its number from 0.</summary>
/// <param name="Configuration">The configuration's number among those of the sweep.</param>
/// <param name="Fold">The fold's number in the split.</param>
/// <param name="Seed">The seed's place in the spec's list.</param>
public readonly record struct TrialPlace(int Configuration, int Fold, int Seed);
