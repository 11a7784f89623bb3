using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Writes generated images with exact masks.</summary>
internal sealed class DataSynthCommand : GridCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "A folder that does not exist yet, or is empty." };
    private readonly Option<SyntheticKind> _kind = new("--kind") { Description = "lesions or nuclei.", DefaultValueFactory = _ => SyntheticKind.Lesions };
    private readonly Option<int> _count = new("--count") { Description = "How many cases.", HelpName = "N", DefaultValueFactory = _ => 200 };
    private readonly Option<int> _size = new("--size") { Description = "Rows and columns, 16 to 4096.", HelpName = "N", DefaultValueFactory = _ => 256 };
    private readonly Option<int> _seed = new("--seed") { Description = "Another seed gives another set.", HelpName = "N", DefaultValueFactory = _ => 0 };

    public DataSynthCommand()
        : base(
            "synth",
            "Writes generated skin lesions or nuclei with exact masks, as images/ and masks/; the same everywhere.",
            new Example("data synth nuclei --kind nuclei --count 300", "300 images of nuclei in the folder nuclei"),
            new Example("data inspect folder nuclei", "look them over"))
    {
        Add(_folder);
        Add(_kind);
        Add(_count);
        Add(_size);
        Add(_seed);
        Bound(_count, 1, 1_000_000);
        Bound(_size, 16, 4096);
        Bound(_seed, 0, int.MaxValue);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var options = new SyntheticOptions
        {
            Kind = context.Value(_kind), Count = context.Value(_count), Size = context.Value(_size), Seed = context.Value(_seed),
        };
        using var source = new SyntheticDataSet().Open(options);
        var folder = context.Value(_folder);
        await CountView.WatchAsync(context.Screen, "painting", progress =>
        {
            CaseFolder.Write(source, folder, new Written(progress, options.Count), cancellationToken);
            return folder;
        });

        context.Screen.Print($"{Words.Count(options.Count, "case")} of {options.Size}x{options.Size} in {folder}; 'focusnetgrid data inspect folder {folder}' looks them over");
        context.Screen.ShowJson(new { folder = Path.GetFullPath(folder), cases = options.Count, options.Size });
        return ExitCode.Success;
    }

    private static void Bound(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        if (result is { Implicit: false, Tokens: [var token] } && int.TryParse(token.Value, out var value) && (value < least || value > most))
        {
            result.AddError($"{option.Name} {value}: give {least} to {most}");
        }
    });

    private sealed class Written(IProgress<PrepareProgress> progress, int count) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new PrepareProgress(value, count, FromCache: false));
    }
}
