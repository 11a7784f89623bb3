using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Service;

/// <summary>A sweep.</summary>
/// <param name="Submitted">When it was submitted first.</param>
/// <param name="Reading">How far it is.</param>
/// <param name="Description">What it is for, in the user's words.</param>
/// <param name="Priority">Its share of the workers beside other sweeps.</param>
/// <param name="MaxWorkers">How many workers it may have; null for any number.</param>
/// <param name="Folds">Folds of its split, at least 1.</param>
/// <param name="Seeds">Seeds a configuration, at least 1.</param>
/// <param name="Parameters">Fields in which its configurations differ, in the spec's order.</param>
/// <param name="Configurations">The best configurations, the best first, at most <see cref="MostConfigurations"/>; those without a score come last.</param>
/// <param name="SecondsLeft">Until it is over, by the trials that have finished and the epochs of those in hand; null before there is an epoch, and once it is over.</param>
/// <param name="Spec">The resolved spec, YAML.</param>
public sealed record SweepDetails(
    DateTimeOffset Submitted,
    SweepReading Reading,
    string Description,
    int Priority,
    int? MaxWorkers,
    int Folds,
    int Seeds,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<ConfigurationSummary> Configurations,
    double? SecondsLeft,
    string Spec)
{
    /// <summary>The most configurations that are told.</summary>
    public const int MostConfigurations = 200;
}

/// <summary>A configuration of a sweep.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Values">Its value of each of <see cref="SweepDetails.Parameters"/>, as text.</param>
/// <param name="Tally">How far its trials are, and the mean and standard deviation of their scores.</param>
public sealed record ConfigurationSummary(int Number, string Label, IReadOnlyList<string> Values, ConfigurationTally Tally);
