using FocusNetGrid.Networks.Blocks;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Tests.Blocks;

public sealed class TransposedConvolutionTests
{
    [Theory]
    [InlineData(2, 5, 7)]
    [InlineData(3, 5, 7)]
    [InlineData(2, 1, 4)]
    [InlineData(3, 1, 1)]
    public void Equals_torchs_cut_to_twice_the_size(int kernel, int height, int width)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var layer = new TransposedConvolution(4, 6, kernel);
        var (weight, bias) = (layer.get_parameter("weight")!, layer.get_parameter("bias")!);
        using (no_grad())
        {
            bias.uniform_(-1, 1);
        }

        var (image, back) = (rand(2, 4, height, width, requires_grad: true), rand(2, 6, 2 * height, 2 * width));
        layer.call(image).mul(back).sum().backward();
        var (actual, gradient, weightGradient) = (layer.call(image), image.grad!.clone(), weight.grad!.clone());
        image.grad.zero_();
        weight.grad.zero_();
        var expected = functional.conv_transpose2d(image, weight, bias, strides: [2, 2]).narrow(2, 0, 2 * height).narrow(3, 0, 2 * width);
        expected.mul(back).sum().backward();

        Small.Deviation(actual, expected).ShouldBeLessThan(1e-5);
        Small.Deviation(gradient, image.grad).ShouldBeLessThan(1e-5);
        Small.Deviation(weightGradient, weight.grad).ShouldBeLessThan(1e-5);
    }
}
