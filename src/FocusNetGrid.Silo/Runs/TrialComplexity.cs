using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Complexity;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Size and cost of a trial's network at the size of its images.</summary>
public static class TrialComplexity
{
    /// <summary>Builds the network and counts.</summary>
    public static NetworkComplexity Of(TrialSpec trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var definition = NetworkCatalog.Find(trial.Network.Name);
        using var network = definition.Build((NetworkOptions)trial.Network.OptionsAs(definition.OptionsType));
        var size = trial.Data.Options["size"]!.GetValue<int>();
        return NetworkComplexity.Of(network, size, size);
    }
}
