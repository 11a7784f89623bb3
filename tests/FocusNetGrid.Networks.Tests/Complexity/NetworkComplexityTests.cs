using System.Text.Json;
using FocusNetGrid.Networks.AttentionUNet;
using FocusNetGrid.Networks.BcduNet;
using FocusNetGrid.Networks.Complexity;
using FocusNetGrid.Networks.Fcn;
using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Networks.R2UNet;
using FocusNetGrid.Networks.UNet;
using FocusNetGrid.Networks.UNetPlusPlus;
using FocusNetGrid.Networks.WideUNet;
using FocusNetGrid.Reference;

namespace FocusNetGrid.Networks.Tests.Complexity;

public sealed class NetworkComplexityTests
{
    private static readonly JsonSerializerOptions Kebab = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower };

    [Fact]
    public void The_released_network_has_the_parameters_of_table_2() =>
        Parameters(new FocusNetPlusPlusReleasedOptions()).ShouldBe(new ParameterCount(7_771_723, 7_803_739));

    [Fact]
    public void Unet_has_the_parameters_of_the_release() => Parameters(new UNetOptions()).ShouldBe(new ParameterCount(7_760_645, 7_760_645));

    [Fact]
    public void Unet_with_batch_norm_has_the_parameters_of_the_release() =>
        Parameters(new UNetOptions { BatchNorm = true }).Total.ShouldBe(7_772_421);

    [Fact]
    public void Fcn_has_the_parameters_of_vgg_and_its_scores() => Parameters(new FcnOptions()).Total.ShouldBe(134_265_699);

    [Fact]
    public void Wide_unet_has_the_parameters_of_the_release() => Parameters(new WideUNetOptions()).Total.ShouldBe(9_282_876);

    [Theory]
    [InlineData(true, 9_042_276)]
    [InlineData(false, 9_042_177)]
    public void Unetpp_has_the_parameters_of_the_release(bool deepSupervision, long total) =>
        Parameters(new UNetPlusPlusOptions { DeepSupervision = deepSupervision }).Total.ShouldBe(total);

    [Theory]
    [InlineData(true, 8_906_244)]
    [InlineData(false, 8_691_972)]
    public void Attention_unet_has_the_parameters_of_the_release(bool releasedThirdGate, long total) =>
        Parameters(new AttentionUNetOptions { ReleasedThirdGate = releasedThirdGate }).Total.ShouldBe(total);

    [Theory]
    [InlineData(32, 9_778_785)]
    [InlineData(64, 39_091_393)]
    public void R2u_net_has_the_parameters_of_the_release(int width, long trainable) =>
        Parameters(new R2UNetOptions { Widths = [width, 2 * width, 4 * width, 8 * width, 16 * width] }).Trainable.ShouldBe(trainable);

    [Theory]
    [InlineData(3, 20_660_869)]
    [InlineData(1, 8_862_341)]
    public void Bcdu_net_has_the_parameters_of_its_authors_code(int blocks, long total) =>
        Parameters(new BcduNetOptions { DenseBlocks = blocks }).Total.ShouldBe(total);

    [Fact]
    public void Focusnet_has_the_parameters_of_the_release() => Parameters(new FocusNetOptions()).Total.ShouldBe(19_073_573);

    [Fact]
    public void The_layers_add_up_to_the_network()
    {
        using var network = Small.Build(Small.Released);

        var complexity = NetworkComplexity.Of(network, 32, 32);

        complexity.Layers.Sum(layer => layer.Parameters.Trainable).ShouldBe(complexity.Parameters.Trainable);
        complexity.Layers.Sum(layer => layer.Parameters.Total).ShouldBe(complexity.Parameters.Total);
        complexity.Layers.Where(layer => layer.Kind != "batch norm").ShouldAllBe(layer => layer.MultiplyAdds > 0);
    }

    [Fact]
    public void Counting_leaves_mode_and_statistics_alone()
    {
        using var network = Small.Build(Small.FocusNetPlusPlus);
        network.train();

        NetworkComplexity.Of(network, 32, 32);

        network.training.ShouldBeTrue();
        network.get_buffer("fuse.norm.norm.running_mean")!.abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Less_is_computed_than_is_published_where_an_up_sampling_can_wait()
    {
        using var released = Small.Build(Small.Released);
        using var unet = Small.Build(Small.UNet);

        var (late, plain) = (NetworkComplexity.Of(released, 32, 32), NetworkComplexity.Of(unet, 32, 32));

        late.ComputedMultiplyAdds.ShouldBeLessThan(late.MultiplyAdds);
        plain.ComputedMultiplyAdds.ShouldBe(plain.MultiplyAdds);
    }

    [Fact]
    public void Focusnetpp_costs_what_pytorch_counts() => CostsWhatPyTorchCounts(new FocusNetPlusPlusOptions(), "focusnet++", 256, 256);

    [Fact]
    public void The_released_network_costs_what_pytorch_counts() => CostsWhatPyTorchCounts(Small.Released, "focusnet++-released", 256, 256);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Unet_costs_what_pytorch_counts(bool batchNorm) => CostsWhatPyTorchCounts(new UNetOptions { BatchNorm = batchNorm }, "unet", 256, 256);

    [Fact]
    public void An_image_that_is_not_square_costs_what_pytorch_counts() => CostsWhatPyTorchCounts(Small.UNet, "unet", 64, 32);

    /// <summary>Table 2's second column in millions, but for U-Net's, which fits no known variant.</summary>
    [Theory]
    [InlineData("unet++", 42.44)]
    [InlineData("bcdu-net", 39.76)]
    [InlineData("attention-unet", 17.82)]
    [InlineData("focusnet", 91.36)]
    [InlineData("focusnet++-released", 15.64)]
    public void The_profilers_rule_explains_table_2(string name, double millions)
    {
        var definition = NetworkCatalog.Find(name);
        using var network = Small.Build((NetworkOptions)Activator.CreateInstance(definition.OptionsType)!);

        (NetworkComplexity.Of(network, 64, 64).ProfilerFlops / (millions * 1e6)).ShouldBeInRange(0.98, 1.01);
    }

    [Fact]
    public void Activations_are_near_what_pytorch_keeps()
    {
        using var network = Small.Build(Small.UNet with { BatchNorm = true });

        var ours = NetworkComplexity.Of(network, 64, 64).ActivationBytes(2);
        var json = JsonSerializer.Serialize(Small.UNet with { BatchNorm = true }, Kebab);
        var theirs = long.Parse(PyTorchReference.Run("activations.py", "unet", json, "64", "2"), System.Globalization.CultureInfo.InvariantCulture);

        ((double)ours / theirs).ShouldBeInRange(0.6, 1.1);
    }

    [Fact]
    public void Every_baseline_costs_what_pytorch_counts()
    {
        foreach (var (name, options) in Small.Baselines)
        {
            CostsWhatPyTorchCounts(options, name, 256, 256);
        }
    }

    private static void CostsWhatPyTorchCounts(NetworkOptions options, string name, int height, int width)
    {
        using var network = Small.Build(options);

        var ours = NetworkComplexity.Of(network, height, width);
        var json = JsonSerializer.Serialize(options, options.GetType(), Kebab);
        var theirs = JsonDocument.Parse(PyTorchReference.Run("complexity.py", name, json, $"{height}", $"{width}")).RootElement;

        ours.Parameters.Trainable.ShouldBe(theirs.GetProperty("trainable").GetInt64());
        ours.Parameters.Total.ShouldBe(theirs.GetProperty("total").GetInt64());
        ours.MultiplyAdds.ShouldBe(theirs.GetProperty("multiplyAdds").GetInt64());
    }

    private static ParameterCount Parameters(NetworkOptions options)
    {
        using var network = Small.Build(options);
        return ParameterCount.Of(network);
    }
}
