using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Training.Prediction;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Segments images with a trained network.</summary>
internal sealed class PredictCommand : GridCommand
{
    private readonly Argument<string> _model = new("RUN") { Description = "A run (its best trial is taken), a trial's folder, or its best.safetensors." };
    private readonly Argument<string> _images = new("IMAGES") { Description = "An image, or a folder of images of any sizes." };
    private readonly Option<string> _out = new("--out", "-o") { Description = "Folder of the results.", HelpName = "DIR", Required = true };
    private readonly Option<string?> _truth = new("--truth") { Description = "Folder of true masks with the images' names: errors are coloured.", HelpName = "DIR" };
    private readonly Option<bool> _native = new("--native-size") { Description = "Segment at each image's own size, not at the size trained on." };
    private readonly Option<string> _device = new("--device") { Description = "cpu, cuda or cuda:N.", HelpName = "DEVICE", DefaultValueFactory = _ => "cpu" };

    public PredictCommand()
        : base(
            "predict",
            "Segments images: for each a mask, a probability map and an overlay, at the image's own size.",
            new Example("predict runs/nuclei-first images/ --out segmented", "with the best trial of a run"),
            new Example("predict runs/nuclei-first/artifacts/0a1b2c3d4e5f6071 slide.png --out segmented", "with a trial of your choice"))
    {
        Add(_model);
        Add(_images);
        Add(_out);
        Add(_truth);
        Add(_native);
        Add(_device);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var predictor = Predictor.Open(await TrialChoice.FindAsync(context.Value(_model)), context.Value(_device));
        var request = new PredictionRequest
        {
            Images = context.Value(_images),
            Output = context.Value(_out),
            Truth = context.Optional(_truth) ?? "",
            Size = context.Value(_native) ? PredictionSize.Native : PredictionSize.Trained,
        };

        var predicted = new List<PredictedImage>();
        foreach (var image in ImagePrediction.Run(predictor, request, cancellationToken))
        {
            predicted.Add(image);
            context.Screen.Say($"{image.Id}: {image.Width}x{image.Height}, {image.ForegroundShare:P1} foreground");
        }

        context.Screen.Print($"{Words.Count(predicted.Count, "image")} segmented: masks, probabilities and overlays in {request.Output}");
        context.Screen.ShowJson(new { output = Path.GetFullPath(request.Output), images = predicted });
        return ExitCode.Success;
    }
}
