using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Workers;
using TorchSharp;

namespace FocusNetGrid.Cli.Commands;

/// <summary>The process that a worker trains in. Nobody types it, so no help lists it.</summary>
internal sealed class TrainerCommand : GridCommand
{
    private readonly Option<string> _device = new("--device") { Description = "cpu or cuda:0.", HelpName = "DEVICE", DefaultValueFactory = _ => "cpu" };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads to compute with. [default: OMP_NUM_THREADS, or one a core]", HelpName = "N" };

    public TrainerCommand()
        : base("trainer", "Trains what a worker assigns over the standard streams.")
    {
        Hidden = true;
        Add(_device);
        Add(_threads);
    }

    /// <inheritdoc/>
    /// <remarks>Ctrl-C reaches every process of a terminal; what becomes of the trial is for the worker to say.</remarks>
    public override bool HeedsSignals => false;

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var threads = context.Value(_threads) is var asked and > 0 ? asked : ComputeThreads.Default();
        torch.set_num_threads(threads);
        await TrainerHost.RunAsync(context.Value(_device), threads, context.Clock);
        return ExitCode.Success;
    }
}
