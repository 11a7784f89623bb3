using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Complexity;
using TorchSharp;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Says how large the networks are and what they compute.</summary>
internal sealed class ComplexityCommand : GridCommand
{
    private readonly Option<string[]> _networks = new("--network") { Description = "A network's name; may be repeated. [default: all]", HelpName = "NAME" };
    private readonly Option<int> _size = new("--size") { Description = "Rows and columns of the image.", HelpName = "N", DefaultValueFactory = _ => 256 };
    private readonly Option<int> _batch = new("--batch") { Description = "Images of a training step, for its activations.", HelpName = "N", DefaultValueFactory = _ => 8 };
    private readonly Option<bool> _layers = new("--layers") { Description = "Every layer with weights." };
    private readonly Option<string[]> _set = new("--set") { Description = "Set an option of the networks; may be repeated.", HelpName = "OPTION=VALUE" };

    public ComplexityCommand()
        : base(
            "complexity",
            "Counts parameters, multiply-adds and activation memory of the networks.",
            new Example("complexity", "all networks at 256x256, as the paper has them"),
            new Example("complexity --network focusnet++ --set 'widths=[16, 32, 64, 96, 128]' --layers", "one at half width, layer by layer"),
            new Example("complexity --json | jq '.networks[] | {network, parameters}'", "for a program"))
    {
        Add(_networks);
        Add(_size);
        Add(_batch);
        Add(_layers);
        Add(_set);
        Bound(_size);
        Bound(_batch);
    }

    /// <inheritdoc/>
    public override Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = context.Optional(_networks) is { Length: > 0 } asked ? asked : [.. NetworkCatalog.All.Select(known => known.Name)];
        var (size, batch, assignments) = (context.Value(_size), context.Value(_batch), context.Optional(_set) ?? []);
        torch.set_num_threads(ComputeThreads.Default());
        var networks = new List<NetworkComplexity>();
        foreach (var name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var network = NetworkCatalog.Build(name, NetworkArguments.Resolve(name, assignments));
            networks.Add(NetworkComplexity.Of(network, size, size));
        }

        context.Screen.Show(console => ComplexityTable.Show(console, networks, batch, context.Value(_layers)));
        context.Screen.ShowJson(new { networks = networks.Select(network => ComplexitySummary.Of(network, batch, context.Value(_layers))) });
        return Task.FromResult(ExitCode.Success);
    }

    private static void Bound(Option<int> option) => option.Validators.Add(result =>
    {
        if (result is { Implicit: false, Tokens: [var token] } && int.TryParse(token.Value, out var value) && value is < 1 or > 4096)
        {
            result.AddError($"{option.Name} {value}: give 1 to 4096");
        }
    });
}
