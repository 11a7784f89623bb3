using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Fcn;

/// <summary>
/// FCN-8s (Long, Shelhamer and Darrell 2015) on VGG16 (Simonyan and Zisserman 2015): thirteen 3x3 convolutions in five pooled stages, VGG's fully
/// connected layers as a 7x7 and a 1x1 convolution, a score map of each of the last three strides, and transposed convolutions that bring these
/// scores together and back to full size. 134.3M parameters.
/// </summary>
/// <remarks>
/// The 7x7 convolution keeps its input's size by padding, where the original pads the image by 100 pixels and crops. The weights are He-normal: the
/// original begins with VGG16's from ImageNet, which no comparison from scratch may do, and so can begin its score maps at zero. The transposed
/// convolutions begin at bilinear interpolation, as in the original.
/// </remarks>
internal sealed class Fcn8 : SegmentationNetwork
{
    private static readonly int[] ConvolutionsPerStage = [2, 2, 3, 3, 3];

    private readonly MaxPool2d pool;
    private readonly ModuleList<Sequential> stages;
    private readonly WideConvolution fc6;
    private readonly Conv2d fc7;
    private readonly Dropout dropout;
    private readonly Conv2d score32;
    private readonly Conv2d score16;
    private readonly Conv2d score8;
    private readonly ConvTranspose2d up32;
    private readonly ConvTranspose2d up16;
    private readonly ConvTranspose2d up8;

    public Fcn8(FcnOptions options)
        : base("fcn", options.InputChannels, stride: 32)
    {
        var widths = options.Widths;
        pool = MaxPool2d(2);
        stages = ModuleList([.. widths.Select((width, stage) => Stage(stage == 0 ? options.InputChannels : widths[stage - 1], width, ConvolutionsPerStage[stage]))]);
        fc6 = new WideConvolution(widths[4], options.Hidden, 7, Initializers.HeNormalUntruncated);
        fc7 = Layers.Convolution(options.Hidden, options.Hidden, 1, Initializers.HeNormalUntruncated);
        dropout = Dropout(options.Dropout);
        score32 = Layers.Convolution(options.Hidden, options.Classes, 1);
        score16 = Layers.Convolution(widths[3], options.Classes, 1);
        score8 = Layers.Convolution(widths[2], options.Classes, 1);
        up32 = Bilinear(options.Classes, scale: 2);
        up16 = Bilinear(options.Classes, scale: 2);
        up8 = Bilinear(options.Classes, scale: 8);
        RegisterComponents();
    }

    /// <inheritdoc/>
    protected override Tensor Logits(Tensor input)
    {
        var features = input;
        var pooled = new List<Tensor>();
        foreach (var stage in stages)
        {
            features = pool.call(stage.call(features));
            pooled.Add(features);
        }

        features = dropout.call(functional.relu(fc6.call(features), inplace: true));
        features = dropout.call(functional.relu(fc7.call(features), inplace: true));
        var scores = up32.call(score32.call(features)) + score16.call(pooled[3]);
        scores = up16.call(scores) + score8.call(pooled[2]);
        return up8.call(scores);
    }

    private static Sequential Stage(int inputs, int outputs, int convolutions) => Sequential(
    [
        .. Enumerable.Range(0, convolutions).SelectMany(layer => new Module<Tensor, Tensor>[]
        {
            Layers.Convolution(layer == 0 ? inputs : outputs, outputs, 3, Initializers.HeNormalUntruncated),
            ReLU(inplace: true),
        }),
    ]);

    /// <summary>Up-sampling by this scale, a map at a time, that may learn better than the bilinear interpolation it begins as.</summary>
    private static ConvTranspose2d Bilinear(int classes, int scale)
    {
        var layer = ConvTranspose2d(classes, classes, 2 * scale, stride: scale, padding: scale / 2, bias: false);
        Initializers.Bilinear(layer.weight);
        return layer;
    }
}
