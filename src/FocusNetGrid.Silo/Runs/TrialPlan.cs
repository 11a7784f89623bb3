using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Lists a sweep's trials: configuration x fold x seed, in this order.</summary>
internal static class TrialPlan
{
    /// <summary>The trials, each once.</summary>
    /// <param name="sweep">The spec with its paths resolved.</param>
    /// <param name="split">How the cases are divided.</param>
    /// <param name="fingerprint">The fingerprint of a data component.</param>
    public static IReadOnlyList<PlannedTrial> Of(SweepSpec sweep, SplitPlan split, Func<Component, string> fingerprint)
    {
        var trials =
            from configuration in sweep.Configurations()
            from part in split.Parts
            from seed in sweep.Seeds
            let trial = Trial(configuration, fingerprint(configuration.Data), part, seed)
            select (Id: trial.Id(), trial, Title: Title(configuration, part, seed, folds: split.Parts.Count > 1, seeds: sweep.Seeds.Count > 1));
        return [.. trials
            .DistinctBy(entry => entry.Id)
            .Select((entry, index) => new PlannedTrial(index + 1, entry.Id, entry.Title, entry.trial))];
    }

    private static TrialSpec Trial(Configuration configuration, string fingerprint, SplitPart part, int seed) => new()
    {
        Data = configuration.Data,
        DataFingerprint = fingerprint,
        Split = part,
        Network = configuration.Network,
        Loss = configuration.Loss,
        Training = configuration.Training,
        Seed = seed,
    };

    private static string Title(Configuration configuration, SplitPart part, int seed, bool folds, bool seeds) =>
        configuration.Label() + (folds ? $", fold {part.Fold}" : "") + (seeds ? $", seed {seed}" : "");
}
