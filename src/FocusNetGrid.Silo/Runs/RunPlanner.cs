using FocusNetGrid.Networks;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Plans a run once its data are there, and finds what only the data can show to be wrong with the spec.</summary>
/// <param name="document">The spec with its lines, for problems.</param>
/// <param name="sweep">The spec with its paths resolved.</param>
/// <param name="provider">Gives the data.</param>
internal sealed class RunPlanner(SpecDocument document, SweepSpec sweep, IPreparedDataProvider provider)
{
    /// <summary>Plans. The result depends on the spec and the data alone.</summary>
    /// <exception cref="SpecException">The spec asks for more than the data give.</exception>
    /// <exception cref="DataException">The data cannot be used.</exception>
    public async Task<RunPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var facts = new Dictionary<Component, DataFacts>();
        SplitPlan? split = null;
        foreach (var configuration in sweep.Configurations())
        {
            RefuseOtherChannels(configuration);
            var prepared = await provider.GetAsync(configuration.Data, cancellationToken);
            facts[configuration.Data] = DataFacts.Of(configuration.Data, prepared);

            var divided = Divide(prepared);
            if (split is not null && !split.Equals(divided))
            {
                throw Problem(configuration, "data", "other cases than the spec's first trial has, so results could not be compared; make it a spec of its own");
            }

            split = divided;
            RefuseLargeBatch(configuration, split);
        }

        RefuseSearchedData();
        DataFacts[] known = [.. facts.Values];
        return new RunPlan(known, split!, RunSweep.Submission(sweep, split!, known).Open(new Training.Catalog()));
    }

    /// <summary>A search that learns names its data as it goes, and those have to be prepared before the first trial.</summary>
    private void RefuseSearchedData()
    {
        if (document.Adaptive is not null && sweep.Search!.Space.FirstOrDefault(field => field.Key == "data" || field.Key.StartsWith("data.", StringComparison.Ordinal)).Key is { } field)
        {
            throw new SpecException([document.Problem($"search.space.{field}", "cannot be searched by tpe, as all data are prepared before the first trial; use grid, random or sobol")]);
        }
    }

    private SplitPlan Divide(PreparedData prepared)
    {
        try
        {
            return SplitPlanner.Plan(sweep.Split, SplitCases.Of(prepared, sweep.Split));
        }
        catch (SplitException mismatch)
        {
            throw new SpecException([document.Problem(mismatch.Field, mismatch.Problem)]);
        }
    }

    /// <summary>Every data set gives RGB images and one foreground mask; a network is free to be built for others.</summary>
    private void RefuseOtherChannels(Configuration configuration)
    {
        var network = (NetworkOptions)configuration.Network.OptionsAs(NetworkCatalog.Find(configuration.Network.Name).OptionsType);
        if (network.InputChannels != 3)
        {
            throw Problem(configuration, "network.input-channels", $"{network.InputChannels}, but the images are RGB; leave it out, or give 3");
        }

        if (network.Classes != 1)
        {
            throw Problem(configuration, "network.classes", $"{network.Classes}, but the masks have one foreground; leave it out, or give 1");
        }
    }

    private void RefuseLargeBatch(Configuration configuration, SplitPlan split)
    {
        var (batch, smallest) = (configuration.Training.Batch, split.Parts.Min(part => part.Train.Count));
        if (batch > smallest)
        {
            throw Problem(configuration, "training.batch", $"{batch} is larger than the training part of {smallest} cases; use {smallest} or fewer");
        }
    }

    private SpecException Problem(Configuration configuration, string field, string message) =>
        new([document.Problem(configuration, field, message)]);
}
