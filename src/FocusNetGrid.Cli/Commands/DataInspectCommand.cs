using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Training.Data.Inspection;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Looks a data set over.</summary>
internal sealed class DataInspectCommand : GridCommand
{
    private readonly DataArguments _data = new();
    private readonly Option<string> _sheet = new("--sheet")
    {
        Description = "Where the contact sheet goes: some cases with their masks' outlines.",
        HelpName = "PNG",
        DefaultValueFactory = _ => "contact-sheet.png",
    };

    public DataInspectCommand()
        : base(
            "inspect",
            "Looks at every case: counts, sizes, foreground, problems. Exit code 2 if there are problems.",
            new Example("data inspect folder my-images", "before training on images/ and masks/ of your own"),
            new Example("data inspect dsb2018 stage1_train.zip --json", "the same for a program"))
    {
        _data.AddTo(this);
        Add(_sheet);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (set, options) = _data.Resolve(context);
        var sheet = context.Value(_sheet);
        var report = await CountView.WatchAsync(context.Screen, "inspecting", progress =>
            DataInspector.Inspect(set, options, sheet, progress, Environment.ProcessorCount, cancellationToken));

        context.Screen.Show(console => DataTable.Show(console, report, sheet));
        foreach (var problem in report.Problems)
        {
            context.Screen.Error(problem.ToString());
        }

        context.Screen.ShowJson(new { report, sheet = report.Usable > 0 ? Path.GetFullPath(sheet) : null });
        return report.Problems.Count > 0 ? ExitCode.WrongInput : ExitCode.Success;
    }
}
