using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Stopping;

namespace FocusNetGrid.Sweeps.Plans;

/// <summary>
/// A sweep's trials, configuration x fold x seed, each made when it is asked for: a plan of a hundred thousand trials costs no more to hold than
/// its configurations. It grows at its end where the search learns from results.
/// </summary>
public sealed class SweepPlan
{
    private readonly SplitPlan split;
    private readonly Dictionary<Component, string> fingerprints;
    private readonly List<PlannedConfiguration> configurations;

    /// <summary>The plan of a spec.</summary>
    /// <param name="document">The spec.</param>
    /// <param name="split">How the cases are divided.</param>
    /// <param name="data">The data that its configurations name.</param>
    /// <exception cref="InvalidOperationException">A configuration names data that are not among these.</exception>
    public SweepPlan(SpecDocument document, SplitPlan split, IReadOnlyList<DataFingerprint> data)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(data);
        (Sweep, Adaptive, this.split) = (document.Sweep, document.Adaptive, split);
        fingerprints = data.ToDictionary(known => known.Data, known => known.Fingerprint);
        configurations = [.. Sweep.Configurations().Select(Planned)];
        var races = Sweep.Stopping.Name == Pruners.FoldRacing && Adaptive is null;
        Shape = new(configurations.Count, split.Parts.Count, Sweep.Seeds.Count, races ? PlanOrder.FoldFirst : PlanOrder.ConfigurationFirst);
    }

    /// <summary>The spec.</summary>
    public SweepSpec Sweep { get; }

    /// <summary>Proposes more configurations as results come; null where the search does not learn.</summary>
    public AdaptiveSearch? Adaptive { get; }

    /// <summary>How an index follows from configuration, fold and seed.</summary>
    public PlanShape Shape { get; private set; }

    /// <summary>How many trials there are, so far.</summary>
    public int Count => Shape.Trials;

    /// <summary>The configurations, so far.</summary>
    public IEnumerable<Configuration> Configurations => configurations.Select(planned => planned.Configuration);

    /// <summary>Every trial so far, in order.</summary>
    public IEnumerable<PlannedTrial> Trials => Enumerable.Range(0, Count).Select(index => this[index]);

    /// <summary>The trial at a place of the plan, from 0.</summary>
    public PlannedTrial this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var place = Shape.At(index);
            return configurations[place.Configuration].TrialOf(index, TitleOf(index), Sweep.Seeds[place.Seed], split.Parts[place.Fold]);
        }
    }

    /// <summary>The configuration with this number, from 0.</summary>
    public Configuration ConfigurationAt(int number) => configurations[number].Configuration;

    /// <summary>What people call the trial at a place of the plan.</summary>
    public string TitleOf(int index)
    {
        var place = Shape.At(index);
        return configurations[place.Configuration].Label
            + (Shape.Folds > 1 ? $", fold {split.Parts[place.Fold].Fold}" : "")
            + (Shape.Seeds > 1 ? $", seed {Sweep.Seeds[place.Seed]}" : "");
    }

    /// <summary>Adds a configuration with all its folds and seeds at the end.</summary>
    public void Add(Configuration configuration)
    {
        configurations.Add(Planned(configuration));
        Shape = Shape with { Configurations = configurations.Count };
    }

    private PlannedConfiguration Planned(Configuration configuration) => new(
        configuration,
        fingerprints.TryGetValue(configuration.Data, out var fingerprint)
            ? fingerprint
            : throw new InvalidOperationException($"the sweep was submitted without the data '{configuration.Data.Name}' of its configuration {configuration.Label()}"),
        split.Parts[0]);
}
