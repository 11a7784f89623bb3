using System.Text.Json.Nodes;
using FocusNetGrid.Networks;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Reads a network's options from the command line as the network section of a spec, so that names, bounds and messages are the same.</summary>
internal static class NetworkArguments
{
    /// <summary>The options of a network.</summary>
    /// <param name="name">The network.</param>
    /// <param name="assignments">Such as <c>widths=[16, 32, 64, 96, 128]</c>.</param>
    /// <exception cref="SpecException">The network or an option is unknown, or a value is not what the option takes.</exception>
    public static NetworkOptions Resolve(string name, IEnumerable<string> assignments)
    {
        var spec = new JsonObject { ["name"] = "network", ["data"] = new SyntheticDataSet().Name, ["network"] = name };
        var overrides = assignments.Select(assignment => SpecOverride.Assign("network." + assignment));
        var network = SpecReader.Read(spec.ToJsonString(), "command line", new Training.Catalog(), [.. overrides]).Sweep.Base.Network;
        return (NetworkOptions)network.OptionsAs(NetworkCatalog.Find(network.Name).OptionsType);
    }
}
