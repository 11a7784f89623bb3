using FocusNetGrid.Cli.CommandLine;

namespace FocusNetGrid.Cli.Commands;

/// <summary>The paper's tables, reported beside reproduced.</summary>
internal sealed class ReproduceCommand : TaughtCommand
{
    public ReproduceCommand()
        : base(
            "reproduce",
            "Reproduces a table of the paper beside the printed one.",
            new Example("reproduce table2", "parameters and FLOPs, counted in seconds; no data needed")) =>
        Add(new ReproduceTable2Command());
}
