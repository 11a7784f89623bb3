using System.CommandLine;
using System.Text.Json.Nodes;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Complexity;
using FocusNetGrid.Reports.Paper;
using FocusNetGrid.Reports.Tables;
using TorchSharp;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Counts every network and sets the counts beside Table 2.</summary>
internal sealed class ReproduceTable2Command : GridCommand
{
    /// <summary>The paper's images.</summary>
    private const int Size = 256;

    private readonly Option<string> _format = TableFormat.Option();
    private readonly Option<string> _out = new("--out", "-o") { Description = "Also write it in every format into this folder.", HelpName = "DIR" };

    public ReproduceTable2Command()
        : base(
            "table2",
            "Table 2: parameters and FLOPs of the networks, reported beside reproduced.",
            new Example("reproduce table2", "on the terminal, with a remark a row"),
            new Example("reproduce table2 --format latex", "for a paper"),
            new Example("reproduce table2 --out tables", "as Markdown, CSV, LaTeX, JSON and HTML"))
    {
        Add(_format);
        Add(_out);
    }

    /// <inheritdoc/>
    public override Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        torch.set_num_threads(ComputeThreads.Default());
        var costs = new List<NetworkCost>();
        foreach (var definition in NetworkCatalog.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            context.Screen.Say($"counting {definition.Title}");
            costs.Add(CostOf(definition));
        }

        var table = Table2.Build(PaperTables.Table2, costs);
        if (context.Optional(_out) is { } folder)
        {
            TableFolder.Write(folder, table);
            context.Screen.Say($"written to {folder}");
        }

        if (context.Value(_format) is var format && format == TableFormat.Terminal)
        {
            context.Screen.Show(console => ReportTableView.Show(console, table, remarks: "remark"));
        }
        else
        {
            context.Screen.Print(TableFormat.WriteText(format, table));
        }

        context.Screen.ShowJson(JsonNode.Parse(TableWriters.Json.WriteText(table)));
        return Task.FromResult(ExitCode.Success);
    }

    private static NetworkCost CostOf(INetworkDefinition definition)
    {
        using var network = definition.Build((NetworkOptions)Activator.CreateInstance(definition.OptionsType)!);
        var counted = NetworkComplexity.Of(network, Size, Size);
        return new NetworkCost(definition.Name, definition.Title, counted.Parameters.Trainable, counted.Parameters.Total, counted.MultiplyAdds, counted.ProfilerFlops);
    }
}
