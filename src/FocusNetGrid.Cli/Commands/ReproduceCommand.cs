using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Reproduction;

namespace FocusNetGrid.Cli.Commands;

/// <summary>The paper's tables, reported beside reproduced.</summary>
internal sealed class ReproduceCommand : TaughtCommand
{
    public ReproduceCommand()
        : base(
            "reproduce",
            "Reproduces a table of the paper beside the printed one.",
            new Example("reproduce table2", "parameters and FLOPs, counted in seconds; no data needed"),
            new Example("reproduce table3 --data stage1_train.zip --scale smoke", "five networks trained on real nuclei, the whole way in minutes"),
            new Example("reproduce table1 --data isic2018 --device cuda", "nine networks on skin lesions by the paper's protocol"))
    {
        Add(new ReproduceTableCommand(TrainedTable.Table1));
        Add(new ReproduceTable2Command());
        Add(new ReproduceTableCommand(TrainedTable.Table3));
    }
}
