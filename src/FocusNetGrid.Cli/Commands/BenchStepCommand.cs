using System.CommandLine;
using System.Text.Json.Nodes;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Benchmarks;
using FocusNetGrid.Training.Data.Synthetic;
using Spectre.Console;
using TorchSharp;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Times training steps: forward, loss, backward, optimiser.</summary>
internal sealed class BenchStepCommand : GridCommand
{
    private readonly Option<string> _network = new("--network") { Description = "The network's name.", HelpName = "NAME", DefaultValueFactory = _ => "focusnet++" };
    private readonly Option<string[]> _set = new("--set") { Description = "Set an option of the network; may be repeated.", HelpName = "OPTION=VALUE" };
    private readonly Option<int> _size = Whole("--size", "Rows and columns of the images.", 256, 4096);
    private readonly Option<int> _batch = Whole("--batch", "Images a step.", 4, 4096);
    private readonly Option<int> _steps = Whole("--steps", "Timed steps, after one that is not timed.", 3, 10_000);
    private readonly Option<int> _threads = new("--threads") { Description = "Threads to compute with. [default: OMP_NUM_THREADS, or one a core]", HelpName = "N" };
    private readonly Option<string> _device = new("--device") { Description = "cpu or cuda:0.", HelpName = "DEVICE", DefaultValueFactory = _ => "cpu" };

    public BenchStepCommand()
        : base(
            "step",
            "Times whole training steps on random images.",
            new Example("bench step --network unet --size 256 --batch 4", "images a second of the paper's U-Net"))
    {
        Add(_network);
        Add(_set);
        Add(_size);
        Add(_batch);
        Add(_steps);
        Add(_threads);
        Add(_device);
    }

    /// <inheritdoc/>
    public override Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        torch.set_num_threads(context.Value(_threads) is var threads and > 0 ? threads : ComputeThreads.Default());
        var batch = context.Value(_batch);
        var seconds = new StepBenchmark(Trial(context, batch), context.Value(_size), context.Value(_device), context.Clock)
            .Run(context.Value(_steps), cancellationToken);
        var median = seconds.Order().ElementAt(seconds.Count / 2);
        context.Screen.Show(console => console.MarkupLineInterpolated(
            $"{context.Value(_network)}: {median:F3} s a step, {batch / median:F2} images/s (median of {seconds.Count})"));
        context.Screen.ShowJson(new { network = context.Value(_network), secondsPerStep = seconds, imagesPerSecond = batch / median });
        return Task.FromResult(ExitCode.Success);
    }

    private TrialSpec Trial(CommandContext context, int batch)
    {
        var spec = new JsonObject
        {
            ["name"] = "bench", ["data"] = new SyntheticDataSet().Name, ["network"] = context.Value(_network), ["training"] = new JsonObject { ["batch"] = batch },
        };
        var overrides = (context.Optional(_set) ?? []).Select(assignment => SpecOverride.Assign("network." + assignment));
        var settings = SpecReader.Read(spec.ToJsonString(), "command line", new Training.Catalog(), [.. overrides]).Sweep.Base;
        return new TrialSpec
        {
            Data = settings.Data,
            DataFingerprint = "",
            Split = new SplitPart(0, [.. Enumerable.Range(0, batch).Select(index => index.ToString())], [], []),
            Network = settings.Network,
            Loss = settings.Loss,
            Training = settings.Training,
            Seed = 0,
        };
    }

    private static Option<int> Whole(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result is { Implicit: false, Tokens: [var token] } && int.TryParse(token.Value, out var value) && (value < 1 || value > most))
            {
                result.AddError($"{name} {value}: give 1 to {most}");
            }
        });
        return option;
    }
}
