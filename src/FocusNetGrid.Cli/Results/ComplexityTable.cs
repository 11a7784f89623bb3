using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Complexity;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>The networks' sizes on the screen.</summary>
internal static class ComplexityTable
{
    /// <summary>Writes them.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<NetworkComplexity> networks, int batch, bool layers)
    {
        console.Write(Networks(networks, batch));
        console.WriteLine("Total counts batch norm's moving statistics too, as Keras does. Multiply-adds are those of");
        console.WriteLine($"one {networks[0].Height}x{networks[0].Width} image as the networks are published; computed, those that are really done.");
        console.WriteLine($"Activations: what the layers give and a training step of {batch} keeps for its backward pass, float32. Profiler: what");
        console.WriteLine("TensorFlow 1's graph profiler calls FLOPs where it knows no batch size: operations on weights alone.");
        if (layers)
        {
            foreach (var network in networks)
            {
                console.WriteLine();
                console.WriteLine(NetworkCatalog.Find(network.Network).Title);
                console.Write(Layers(network, batch));
            }
        }
    }

    private static Table Networks(IReadOnlyList<NetworkComplexity> networks, int batch)
    {
        var table = With(new Table { Border = TableBorder.Horizontal }.AddColumn("Network"), "Total", "Trainable", "Multiply-adds", "Computed", "Activations", "Profiler");
        foreach (var network in networks)
        {
            table.AddRow(
                NetworkCatalog.Find(network.Network).Title,
                $"{network.Parameters.Total:N0}",
                $"{network.Parameters.Trainable:N0}",
                Words.MultiplyAdds(network.MultiplyAdds),
                Words.MultiplyAdds(network.ComputedMultiplyAdds),
                Words.Bytes(network.ActivationBytes(batch)),
                Words.MultiplyAdds(network.ProfilerFlops));
        }

        return table;
    }

    private static Table Layers(NetworkComplexity network, int batch)
    {
        var table = With(new Table { Border = TableBorder.Horizontal }.AddColumn("Layer").AddColumn("Kind"), "Trainable", "Total", "Multiply-adds", "Computed", "Activations");
        foreach (var layer in network.Layers)
        {
            table.AddRow(
                layer.Name,
                layer.Kind,
                $"{layer.Parameters.Trainable:N0}",
                $"{layer.Parameters.Total:N0}",
                layer.MultiplyAdds == 0 ? "" : Words.MultiplyAdds(layer.MultiplyAdds),
                layer.MultiplyAdds == 0 ? "" : Words.MultiplyAdds(layer.ComputedMultiplyAdds),
                layer.Activations == 0 ? "" : Words.Bytes(4 * batch * layer.Activations));
        }

        return table;
    }

    private static Table With(Table table, params ReadOnlySpan<string> numbers)
    {
        foreach (var heading in numbers)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }

        return table;
    }
}
