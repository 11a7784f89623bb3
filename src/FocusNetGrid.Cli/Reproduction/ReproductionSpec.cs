using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Cli.Reproduction;

/// <summary>What a spec must be for its trials to make a table.</summary>
internal static class ReproductionSpec
{
    /// <summary>Refuses what cannot be set network by network on one set of images; before anything is trained.</summary>
    /// <exception cref="SpecException">The spec has folds, a search, or two configurations of a network.</exception>
    public static SpecDocument Checked(SpecDocument document)
    {
        var sweep = document.Sweep;
        var problems = new List<SpecProblem>();
        if (sweep.Split.Kind == SplitKind.Folds)
        {
            problems.Add(document.Problem("split.folds", "a table compares networks on one set of images; give the sizes train, validation and test"));
        }

        if (sweep.Search is not null)
        {
            problems.Add(document.Problem("search", "a table has one configuration a network; list the networks under trials"));
        }

        var doubled = sweep.Configurations().GroupBy(configuration => configuration.Network.Name).Where(group => group.Count() > 1);
        problems.AddRange(doubled.Select(group => document.Problem(
            group.Last(), "network.name", $"{group.Key} comes {group.Count()} times; a table has one configuration a network")));
        return problems.Count == 0 ? document : throw new SpecException(problems);
    }
}
