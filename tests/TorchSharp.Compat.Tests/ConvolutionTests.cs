using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharpCompatTests;

/// <summary>
/// 3x3 convolutions of many channels, which run by minimal filtering, give what the same convolution gives in double precision, which does not.
/// </summary>
public sealed class ConvolutionTests
{
    [Theory]
    [InlineData(64, 64, 16, 16, 2)]
    [InlineData(32, 48, 13, 18, 3)] // sizes that patches of four do not divide
    [InlineData(66, 33, 8, 9, 2)] // channels that no power of two divides
    [InlineData(17, 40, 21, 5, 1)]
    [InlineData(16, 32, 64, 64, 5)] // more patches than are in work at a time
    [InlineData(96, 96, 40, 40, 4)]
    public void Outputs_and_all_gradients_are_those_of_double_precision(int inputs, int outputs, int height, int width, int batch)
    {
        using var scope = NewDisposeScope();
        var drawn = Drawn(inputs, outputs, height, width, batch);

        var actual = drawn.Run(ScalarType.Float32);
        var expected = drawn.Run(ScalarType.Float64);

        actual.Zip(expected).ShouldAllBe(pair => Deviation(pair.First, pair.Second) < 2e-5);
        IsChannelsLast(actual[0]).ShouldBeTrue();
        Differ(actual[0], drawn.Planar()).ShouldBeTrue("the direct convolution ran");
    }

    [Fact]
    public void Small_errors_stay_small_behind_a_rectifier()
    {
        using var scope = NewDisposeScope();
        var drawn = Drawn(128, 128, 32, 32, 2);
        drawn.Input = drawn.Input.relu();

        var (patches, direct) = (drawn.Run(ScalarType.Float32)[0], drawn.Planar());
        var exact = drawn.Run(ScalarType.Float64)[0];

        RootMeanSquare(patches - exact).ShouldBeLessThan(12 * RootMeanSquare(direct - exact));
    }

    [Fact]
    public void Kernels_that_lie_channels_last_give_the_same_bits()
    {
        using var scope = NewDisposeScope();
        var drawn = Drawn(32, 32, 16, 16, 2);
        var planar = drawn.Run(ScalarType.Float32);
        drawn.Kernel = ChannelsLast(drawn.Kernel);

        drawn.Run(ScalarType.Float32).Zip(planar).ShouldAllBe(pair => !Differ(pair.First, pair.Second));
    }

    [Fact]
    public void The_number_of_threads_does_not_change_a_bit()
    {
        using var scope = NewDisposeScope();
        var drawn = Drawn(48, 64, 24, 24, 4);
        var threads = get_num_threads();
        try
        {
            set_num_threads(1);
            var one = drawn.Run(ScalarType.Float32, bias: false);
            set_num_threads(3);

            drawn.Run(ScalarType.Float32, bias: false).Zip(one).ShouldAllBe(pair => !Differ(pair.First, pair.Second));
        }
        finally
        {
            set_num_threads(threads);
        }
    }

    [Fact]
    public void A_gradient_of_the_gradient_is_there()
    {
        using var scope = NewDisposeScope();
        var drawn = Drawn(32, 32, 8, 8, 2);

        Deviation(drawn.SecondGradient(ScalarType.Float32), drawn.SecondGradient(ScalarType.Float64)).ShouldBeLessThan(2e-5);
    }

    [Theory]
    [InlineData(2, 1, 1, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 1, 2, 1)]
    [InlineData(1, 1, 1, 2)]
    public void Other_strides_borders_dilations_and_groups_are_left_to_libtorch(int stride, int border, int dilation, int groups)
    {
        using var scope = NewDisposeScope();
        var drawn = Drawn(64, 64, 16, 16, 2);
        var kernel = drawn.Kernel.narrow(1, 0, 64 / groups);

        var actual = functional.conv2d(drawn.Input, kernel, null, [stride, stride], [border, border], [dilation, dilation], groups);

        var expected = functional.conv2d(drawn.Input.to(ScalarType.Float64), kernel.to(ScalarType.Float64), null, [stride, stride], [border, border], [dilation, dilation], groups);
        actual.shape.ShouldBe(expected.shape);
        Deviation(actual, expected).ShouldBeLessThan(5e-6);
    }

    [Fact]
    public void A_kernel_of_other_channels_is_refused_as_ever()
    {
        using var scope = NewDisposeScope();
        var drawn = Drawn(32, 32, 8, 8, 2);

        Should.Throw<Exception>(() => functional.conv2d(drawn.Input, rand(32, 64, 3, 3), padding: [1, 1])).Message.ShouldContain("to have 64 channels, but got 32");
    }

    private static Layer Drawn(int inputs, int outputs, int height, int width, int batch)
    {
        manual_seed(1);
        return new Layer
        {
            Input = ChannelsLast(randn(batch, inputs, height, width)),
            Kernel = randn(outputs, inputs, 3, 3) / Math.Sqrt(9 * inputs),
            Bias = randn(outputs),
            Weights = ChannelsLast(randn(batch, outputs, height, width)),
        };
    }

    private static Tensor ChannelsLast(Tensor images) => images.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    private static bool IsChannelsLast(Tensor images) => images.permute(0, 2, 3, 1).is_contiguous();

    /// <summary>The largest difference, in standard deviations of what is expected.</summary>
    private static double Deviation(Tensor actual, Tensor expected) =>
        ((actual.to(ScalarType.Float64) - expected).abs().max() / expected.std()).item<double>();

    private static double RootMeanSquare(Tensor values) => values.to(ScalarType.Float64).square().mean().sqrt().item<double>();

    private static bool Differ(Tensor first, Tensor second) => (first != second).any().ToBoolean();

    /// <summary>One convolution and what its outputs are weighted with for a loss.</summary>
    private sealed class Layer
    {
        public required Tensor Input { get; set; }

        public required Tensor Kernel { get; set; }

        public required Tensor Bias { get; init; }

        public required Tensor Weights { get; init; }

        /// <summary>Outputs, and the gradients of input, kernel and, where it has one, bias.</summary>
        public Tensor[] Run(ScalarType precision, bool bias = true)
        {
            Tensor[] of = [.. new[] { Input, Kernel, Bias }.Take(bias ? 3 : 2).Select(tensor => tensor.to(precision).detach().requires_grad_())];
            var output = functional.conv2d(of[0], of[1], bias ? of[2] : null, padding: [1, 1]);
            return [output, .. autograd.grad([(output * Weights.to(precision)).sum()], of)];
        }

        /// <summary>The outputs for an input that does not lie channels-last.</summary>
        public Tensor Planar() => functional.conv2d(Input.contiguous(), Kernel, Bias, padding: [1, 1]);

        /// <summary>The kernel's gradient of the sum of the squared gradient of the input.</summary>
        public Tensor SecondGradient(ScalarType precision)
        {
            var (input, kernel) = (Input.to(precision).detach().requires_grad_(), Kernel.to(precision).detach().requires_grad_());
            var output = functional.conv2d(input, kernel, padding: [1, 1]);
            var first = autograd.grad([(output.square() * Weights.to(precision)).sum()], [input], retain_graph: true, create_graph: true)[0];
            return autograd.grad([first.square().sum()], [kernel])[0];
        }
    }
}
