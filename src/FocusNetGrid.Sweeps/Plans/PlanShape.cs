namespace FocusNetGrid.Sweeps.Plans;

/// <summary>How a trial's index, its place in the plan from 0, follows from its configuration, fold and seed.</summary>
public sealed record PlanShape
{
    /// <summary>A plan of so many folds and seeds a configuration.</summary>
    /// <param name="configurations">How many; where the search adds more as it goes, those there are so far.</param>
    /// <param name="folds">Folds of the split, at least 1.</param>
    /// <param name="seeds">Seeds of the spec, at least 1.</param>
    /// <param name="order">In which order the trials come; a plan that grows is in <see cref="PlanOrder.ConfigurationFirst"/>.</param>
    public PlanShape(int configurations, int folds, int seeds, PlanOrder order = PlanOrder.ConfigurationFirst)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(configurations);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        (Configurations, Folds, Seeds, Order) = (configurations, folds, seeds, order);
    }

    /// <summary>Configurations of the sweep, so far.</summary>
    public int Configurations { get; init; }

    /// <summary>Folds of the split.</summary>
    public int Folds { get; }

    /// <summary>Seeds of the spec.</summary>
    public int Seeds { get; }

    /// <summary>In which order the trials come.</summary>
    public PlanOrder Order { get; }

    /// <summary>Trials of one configuration.</summary>
    public int TrialsOfConfiguration => Folds * Seeds;

    /// <summary>Trials of the plan.</summary>
    public int Trials => checked(Configurations * TrialsOfConfiguration);

    /// <summary>The place of a trial.</summary>
    public TrialPlace At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var (rest, seed) = Math.DivRem(index, Seeds);
        var (outer, inner) = Math.DivRem(rest, Order == PlanOrder.ConfigurationFirst ? Folds : Configurations);
        return Order == PlanOrder.ConfigurationFirst ? new(outer, inner, seed) : new(inner, outer, seed);
    }

    /// <summary>The index of the trial at a place.</summary>
    public int IndexOf(TrialPlace place) => Order == PlanOrder.ConfigurationFirst
        ? (place.Configuration * Folds + place.Fold) * Seeds + place.Seed
        : (place.Fold * Configurations + place.Configuration) * Seeds + place.Seed;

    /// <summary>The indices of a configuration's trials, in rising order.</summary>
    public IEnumerable<int> IndicesOf(int configuration)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                yield return IndexOf(new(configuration, fold, seed));
            }
        }
    }
}
