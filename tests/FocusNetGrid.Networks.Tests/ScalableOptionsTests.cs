using FocusNetGrid.Networks.AttentionUNet;
using FocusNetGrid.Networks.BcduNet;
using FocusNetGrid.Networks.Complexity;
using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Networks.UNet;

namespace FocusNetGrid.Networks.Tests;

public sealed class ScalableOptionsTests
{
    /// <summary>Table 3's parameters in millions, after reading its swapped columns the other way round.</summary>
    public static TheoryData<NetworkOptions, double> Light => new()
    {
        { new UNetOptions { Preset = WidthPreset.Light }, 1.89 },
        { new BcduNetOptions { Preset = WidthPreset.Light }, 5.22 },
        { new AttentionUNetOptions { Preset = WidthPreset.Light }, 2.32 },
        { new FocusNetOptions { Preset = WidthPreset.Light }, 5.03 },
        { new FocusNetPlusPlusOptions { Preset = WidthPreset.Light }, 0.98 },
    };

    [Theory]
    [MemberData(nameof(Light))]
    public void A_light_preset_is_within_3_percent_of_table_3(NetworkOptions options, double millions)
    {
        using var network = Small.Build(options);

        (ParameterCount.Of(network).Total / (millions * 1e6)).ShouldBeInRange(0.97, 1.03);
    }

    [Fact]
    public void Every_network_with_widths_can_be_scaled()
    {
        foreach (var definition in NetworkCatalog.All)
        {
            var published = (NetworkOptions)Activator.CreateInstance(definition.OptionsType)!;
            if (published is ScalableOptions scalable)
            {
                using var quarter = definition.Build(scalable with { WidthMultiplier = 0.25 });
                using var whole = definition.Build(published);

                ((double)ParameterCount.Of(quarter).Total / ParameterCount.Of(whole).Total).ShouldBeInRange(0.05, 0.08, definition.Name);
            }
            else
            {
                definition.Name.ShouldBe("focusnet++-released");
            }
        }
    }

    [Fact]
    public void A_preset_beside_widths_is_refused() =>
        Should.Throw<ArgumentException>(() => Small.Build(new UNetOptions { Preset = WidthPreset.Light, Widths = [8, 16] })).Message
            .ShouldContain("Preset: the preset decides the widths; give either the preset or widths");
}
