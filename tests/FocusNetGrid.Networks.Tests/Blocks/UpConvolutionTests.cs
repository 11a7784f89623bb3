using FocusNetGrid.Networks.Blocks;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Tests.Blocks;

public sealed class UpConvolutionTests
{
    [Theory]
    [InlineData(3, 6, 5, 7)]
    [InlineData(2, 6, 5, 7)]
    [InlineData(3, 6, 1, 1)]
    [InlineData(2, 6, 1, 4)]
    [InlineData(2, 64, 5, 7)]
    [InlineData(2, 64, 4, 1)]
    public void Equals_up_sampling_and_then_convolving(int kernel, int outputs, int height, int width)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var layer = new UpConvolution(4, outputs, kernel);
        var (weight, bias) = (layer.get_parameter("weight")!, layer.get_parameter("bias")!);
        using (no_grad())
        {
            bias.uniform_(-1, 1);
        }

        var (image, back) = (rand(2, 4, height, width, requires_grad: true), rand(2, outputs, 2 * height, 2 * width));
        layer.call(image).mul(back).sum().backward();
        var (actual, gradient, weightGradient) = (layer.call(image), image.grad!.clone(), weight.grad!.clone());
        image.grad.zero_();
        weight.grad.zero_();
        var large = functional.interpolate(image, scale_factor: [2, 2]);
        var expected = kernel == 3
            ? functional.conv2d(large, weight, bias, padding: [1, 1])
            : functional.conv2d(functional.pad(large, [0, 1, 0, 1]), weight, bias);
        expected.mul(back).sum().backward();

        Small.Deviation(actual, expected).ShouldBeLessThan(1e-5);
        Small.Deviation(gradient, image.grad).ShouldBeLessThan(1e-5);
        Small.Deviation(weightGradient, weight.grad).ShouldBeLessThan(1e-5);
    }
}
