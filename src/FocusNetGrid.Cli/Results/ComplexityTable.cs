using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Complexity;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>The networks' sizes on the screen.</summary>
internal static class ComplexityTable
{
    /// <summary>Writes them.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<NetworkComplexity> networks, bool layers)
    {
        console.Write(Networks(networks));
        console.WriteLine("Total counts batch norm's moving statistics too, as Keras does. Multiply-adds are those of");
        console.WriteLine($"one {networks[0].Height}x{networks[0].Width} image as the networks are published; computed, those that are really done.");
        if (layers)
        {
            foreach (var network in networks)
            {
                console.WriteLine();
                console.WriteLine(NetworkCatalog.Find(network.Network).Title);
                console.Write(Layers(network));
            }
        }
    }

    private static Table Networks(IReadOnlyList<NetworkComplexity> networks)
    {
        var table = With(new Table { Border = TableBorder.Horizontal }.AddColumn("Network"), "Total", "Trainable", "Multiply-adds", "Computed");
        foreach (var network in networks)
        {
            table.AddRow(
                NetworkCatalog.Find(network.Network).Title,
                $"{network.Parameters.Total:N0}",
                $"{network.Parameters.Trainable:N0}",
                Words.MultiplyAdds(network.MultiplyAdds),
                Words.MultiplyAdds(network.ComputedMultiplyAdds));
        }

        return table;
    }

    private static Table Layers(NetworkComplexity network)
    {
        var table = With(new Table { Border = TableBorder.Horizontal }.AddColumn("Layer").AddColumn("Kind"), "Total", "Multiply-adds", "Computed");
        foreach (var layer in network.Layers)
        {
            table.AddRow(
                layer.Name,
                layer.Kind,
                $"{layer.Parameters.Total:N0}",
                layer.MultiplyAdds == 0 ? "" : Words.MultiplyAdds(layer.MultiplyAdds),
                layer.MultiplyAdds == 0 ? "" : Words.MultiplyAdds(layer.ComputedMultiplyAdds));
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
