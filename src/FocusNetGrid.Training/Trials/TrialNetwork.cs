using FocusNetGrid.Networks;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Layout;
using TorchSharp;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>Builds the network that a component names, ready to compute.</summary>
internal static class TrialNetwork
{
    /// <summary>Draws the initial weights on the CPU, then moves the network to its device and lays its weights channels-last.</summary>
    /// <param name="component">The network's name and options.</param>
    /// <param name="seed">For the initial weights.</param>
    /// <param name="device">Where it will compute.</param>
    /// <exception cref="SpecException">The network is unknown to this version, or is not one from RGB to one foreground map.</exception>
    public static SegmentationNetwork Build(Component component, long seed, Device device)
    {
        var (definition, options) = ComponentBinding.Bind("network", component, NetworkCatalog.All, known => known.Name, known => known.OptionsType);
        var common = (NetworkOptions)options;
        if (common.InputChannels != 3 || common.Classes != 1)
        {
            throw ComponentBinding.Problem(
                "network", $"input-channels {common.InputChannels} and classes {common.Classes}; the data sets give RGB images and one foreground mask, so give 3 and 1.");
        }

        using var scope = NewDisposeScope();
        using var generator = manual_seed(seed);
        var network = definition.Build(common);
        foreach (var tensor in network.parameters().Concat(network.buffers()))
        {
            tensor.DetachFromDisposeScope();
        }

        network.to(device);
        ChannelsLast.Apply(network);
        return network;
    }
}
