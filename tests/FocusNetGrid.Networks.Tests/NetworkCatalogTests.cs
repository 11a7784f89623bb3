using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Networks.UNet;

namespace FocusNetGrid.Networks.Tests;

public sealed class NetworkCatalogTests
{
    [Fact]
    public void Every_network_is_found_by_its_name_and_builds_with_its_defaults()
    {
        foreach (var definition in NetworkCatalog.All)
        {
            var options = (NetworkOptions)Activator.CreateInstance(definition.OptionsType)!;

            using var network = NetworkCatalog.Build(definition.Name, options);

            network.GetName().ShouldBe(definition.Name);
            NetworkCatalog.Find(definition.Name).ShouldBeSameAs(definition);
        }
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_known_ones() =>
        Should.Throw<ArgumentException>(() => NetworkCatalog.Find("focusnet+++")).Message
            .ShouldStartWith("There is no network 'focusnet+++'; there are focusnet++, focusnet++-released, fcn, unet,");

    [Fact]
    public void Options_of_another_network_are_refused() =>
        Should.Throw<ArgumentException>(() => NetworkCatalog.Build("unet", new FocusNetPlusPlusOptions())).Message
            .ShouldStartWith("The options are FocusNetPlusPlusOptions; unet takes UNetOptions.");

    [Fact]
    public void Widths_that_do_not_divide_are_answered_with_the_nearest_that_do() =>
        Problem(new FocusNetPlusPlusOptions { Widths = [32, 50, 128, 192, 256] })
            .ShouldContain("Widths[1]: 50 channels do not divide into 4 groups; take 48 or 52");

    [Fact]
    public void A_width_below_the_groups_is_answered_with_the_smallest_right_one() =>
        Problem(new FocusNetPlusPlusOptions { Widths = [3, 8, 8, 8, 8] }).ShouldContain("Widths[0]: 3 channels do not divide into 4 groups; take 4");

    [Fact]
    public void Groups_are_a_multiple_of_four() =>
        Problem(new FocusNetPlusPlusOptions { Groups = 6 }).ShouldContain("Groups: 6 is not a multiple of 4; take 4 or 8");

    [Fact]
    public void A_width_of_zero_is_refused() =>
        Problem(new UNetOptions { Widths = [32, 0] }).ShouldContain("Widths[1]: 0 is out of range; expected from 1 to 4096");

    [Fact]
    public void Four_widths_are_too_few() => Problem(new FocusNetPlusPlusOptions { Widths = [8, 8, 8, 8] }).ShouldContain("Widths");

    private static string Problem(NetworkOptions options) => Should.Throw<ArgumentException>(() => Small.Build(options)).Message;
}
