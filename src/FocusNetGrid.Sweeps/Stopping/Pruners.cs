using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Makes the pruner that a spec names.</summary>
public static class Pruners
{
    /// <summary>What a spec names fold racing; it needs folds, and is best planned with <see cref="Plans.PlanOrder.FoldFirst"/>.</summary>
    internal const string FoldRacing = "fold-racing";

    /// <summary>The rules that a spec can name, with the records of their options.</summary>
    internal static IReadOnlyDictionary<string, Type> Options { get; } = new Dictionary<string, Type>
    {
        ["none"] = typeof(NoStoppingOptions),
        ["median"] = typeof(MedianOptions),
        ["asha"] = typeof(AshaOptions),
        [FoldRacing] = typeof(FoldRacingOptions),
    };

    /// <summary>The pruner of a new sweep.</summary>
    /// <param name="stopping">The spec's choice.</param>
    /// <param name="folds">Folds of the split.</param>
    /// <param name="seeds">Seeds of a fold.</param>
    public static IPruner Create(Component stopping, int folds, int seeds)
    {
        ArgumentNullException.ThrowIfNull(stopping);
        return stopping.OptionsAs(Options[stopping.Name]) switch
        {
            MedianOptions options => new MedianPruner(options),
            AshaOptions options => new AshaPruner(options),
            FoldRacingOptions options => new FoldRacingPruner(options, folds, seeds),
            _ => new NoPruner(),
        };
    }
}
