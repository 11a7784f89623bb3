using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharpCompatTests;

public sealed class AutogradTests
{
    [Fact]
    public void The_gradient_of_a_polynomial_is_its_derivative()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 1f, 2f, 3f }, requires_grad: true);

        (x.pow(3) + 2 * x).sum().backward();

        x.grad!.data<float>().ToArray().ShouldBe([5f, 14f, 29f]);
    }

    [Fact]
    public void Nothing_is_recorded_without_gradients()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);

        using (no_grad())
        {
            (x * 2).requires_grad.ShouldBeFalse();
        }

        (x * 2).requires_grad.ShouldBeTrue();
    }

    [Fact]
    public void A_convolution_with_batch_norm_trains()
    {
        manual_seed(1);
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(("conv", nn.Conv2d(3, 4, 3, padding: 1)), ("norm", nn.BatchNorm2d(4)), ("act", nn.LeakyReLU(0.3)));

        nn.functional.binary_cross_entropy_with_logits(net.call(rand(2, 3, 8, 8)), ones(2, 4, 8, 8)).backward();

        net.named_parameters().Select(named => named.name).ShouldBe(["conv.weight", "conv.bias", "norm.weight", "norm.bias"]);
        net.parameters().ShouldAllBe(parameter => parameter.grad!.isfinite().all().ToBoolean());
    }
}
