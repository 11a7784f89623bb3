using FocusNetGrid.Sweeps.Specs.Binding;

namespace FocusNetGrid.Sweeps.Tests.Specs;

public sealed class NearestTests
{
    [Theory]
    [InlineData("widhts", "widths")]
    [InlineData("Widths", "widths")]
    [InlineData("learningRate", "learning-rate")]
    [InlineData("learning_rat", "learning-rate")]
    [InlineData("bath", "batch")]
    [InlineData("lr", null)]
    [InlineData("epochs", null)]
    public void The_nearest_name_is_found_if_it_is_near(string written, string? meant) =>
        Nearest.To(written, ["widths", "learning-rate", "batch"]).ShouldBe(meant);
}
