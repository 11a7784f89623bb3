using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class ConfigurationNamesTests
{
    [Theory]
    [InlineData("unet", "unet")]
    [InlineData("network.name=focusnet++", "focusnet++")]
    [InlineData("network=unet", "unet")]
    [InlineData("network.name=unet, training.optimizer.learning-rate=0.00177215, training.batch=4", "unet, learning-rate=0.00177, batch=4")]
    [InlineData("network.widths=[8, 16, 24]", "widths=[8, 16, 24]")]
    [InlineData("network.width-multiplier=0.25", "width-multiplier=0.25")]
    [InlineData("network={name: unet, widths: [8, 16]}", "network={name: unet, widths: [8, 16]}")]
    public void A_name_says_what_differs_in_few_letters(string label, string name) => ConfigurationNames.Short([label]).ShouldBe([name]);

    [Fact]
    public void Names_that_would_become_the_same_stay_as_they_are()
    {
        string[] labels = ["training.optimizer.learning-rate=0.0010001", "training.optimizer.learning-rate=0.0010002"];

        ConfigurationNames.Short(labels).ShouldBe(labels);
    }
}
