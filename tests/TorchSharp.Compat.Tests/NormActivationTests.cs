using System.Runtime.InteropServices;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharpCompatTests;

/// <summary>A batch norm followed by a leaky unit in a Sequential gives what the two give apart, whatever runs underneath.</summary>
public sealed class NormActivationTests
{
    [Theory]
    [InlineData(24, true)]
    [InlineData(24, false)]
    [InlineData(8, true)]
    [InlineData(5, true)]
    public void In_a_sequence_they_give_what_they_give_apart(int channels, bool training)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var (norm, apart) = (BatchNorm2d(channels, 1e-3, 0.01), BatchNorm2d(channels, 1e-3, 0.01));
        init.uniform_(norm.weight, -1, 1);
        init.uniform_(norm.bias!, -1, 1);
        init.uniform_(norm.running_mean!, 2, 4);
        apart.load_state_dict(norm.state_dict());
        var sequence = Sequential(norm, LeakyReLU(0.3));
        sequence.train(training);
        apart.train(training);
        var input = (randn(3, 6, 7, channels) * 2 + 3).permute(0, 3, 1, 2).requires_grad_();
        var other = input.detach().clone().requires_grad_();
        var weights = randn(3, channels, 6, 7);

        var together = sequence.call(input);
        var separate = functional.leaky_relu(apart.call(other), 0.3);
        (together * weights).sum().backward();
        (separate * weights).sum().backward();

        Close(together, separate);
        Close(input.grad!, other.grad!);
        Close(norm.weight.grad!, apart.weight.grad!);
        Close(norm.bias!.grad!, apart.bias!.grad!);
        Close(norm.running_mean!, apart.running_mean!);
        Close(norm.running_var!, apart.running_var!);
        norm.num_batches_tracked!.item<long>().ShouldBe(training ? 1 : 0);
    }

    [Theory]
    [InlineData(8, 64, true)]
    [InlineData(8, 64, false)]
    [InlineData(64, 8, true)]
    public void A_norm_of_other_channels_than_the_input_is_refused_and_nothing_is_written(int norms, int inputs, bool training)
    {
        using var scope = NewDisposeScope();
        var norm = BatchNorm2d(norms);
        var sequence = Sequential(norm, ReLU());
        sequence.train(training);
        var before = norm.running_mean!.clone();

        var problem = Should.Throw<ExternalException>(() => sequence.call(ones(2, 4, 4, inputs).permute(0, 3, 1, 2)));

        problem.Message.ShouldContain($"a batch norm of {norms} channels cannot take an input of {inputs} channels");
        allclose(norm.running_mean!, before).ShouldBeTrue();
    }

    [Fact]
    public void A_second_derivative_is_refused_and_not_left_out()
    {
        using var scope = NewDisposeScope();
        var sequence = Sequential(BatchNorm2d(8), LeakyReLU(0.3));
        var input = randn(2, 4, 4, 8).permute(0, 3, 1, 2).requires_grad_();

        Should.Throw<ExternalException>(() => autograd.grad([sequence.call(input).sum()], [input], create_graph: true))
            .Message.ShouldContain("no second derivative");
    }

    private static void Close(Tensor actual, Tensor expected) =>
        allclose(actual, expected, rtol: 1e-4, atol: 1e-5).ShouldBeTrue($"largest difference {(actual - expected).abs().max().item<float>()}");
}
