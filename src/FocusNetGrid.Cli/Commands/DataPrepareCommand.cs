using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Training.Data.Preparation;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Fills the cache, so that a later run starts at once.</summary>
internal sealed class DataPrepareCommand : GridCommand
{
    private readonly DataArguments _data = new();

    public DataPrepareCommand()
        : base(
            "prepare",
            "Decodes and resizes a data set into the cache, as the first run would.",
            new Example("data prepare dsb2018 stage1_train.zip --set size=128", "ready for a spec with size 128"))
    {
        _data.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (set, options) = _data.Resolve(context);
        var (cache, started) = (CacheDirectory.Default(), context.Clock.GetTimestamp());
        using var prepared = await CountView.WatchAsync(context.Screen, "preparing", progress =>
            DataPreparer.Prepare(set, options, cache, progress, Environment.ProcessorCount, cancellationToken));
        var seconds = context.Clock.GetElapsedTime(started).TotalSeconds;

        context.Screen.Print(
            $"{Words.Count(prepared.Ids.Count, "case")} of {prepared.Size}x{prepared.Size} ready in {seconds:0.0} s",
            $"fingerprint  {prepared.Fingerprint}",
            $"cache        {cache}");
        context.Screen.ShowJson(new { set = set.Name, cases = prepared.Ids.Count, prepared.Size, prepared.Fingerprint, seconds, cache });
        return ExitCode.Success;
    }
}
