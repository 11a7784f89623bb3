using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Tests.Runs;

public sealed class RunScaleTests
{
    [Fact]
    public void The_papers_own_scale_is_full_scale() =>
        Nuclei(256, 50, 540).Statement.ShouldBe("Full scale: dsb2018 at 256×256 pixels, 50 epochs, 540 training, 130 validation images.");

    [Theory]
    [InlineData(128, 50, 540)]
    [InlineData(256, 49, 540)]
    [InlineData(256, 50, 539)]
    public void Fewer_pixels_epochs_or_cases_are_always_said(int size, int epochs, int train)
    {
        var scale = Nuclei(size, epochs, train);

        scale.ScaledDown.ShouldBeTrue();
        scale.Statement.ShouldStartWith("Scaled down: ");
        scale.Statement.ShouldEndWith("the paper's protocol is 256×256 pixels, 50 epochs, 540 training, 130 validation images.");
    }

    [Fact]
    public void Folds_of_unequal_size_are_given_as_a_range()
    {
        var whole = Samples.Trial("x").Trial;
        var smaller = whole with { Split = whole.Split with { Fold = 1, Train = ["a"] } };

        RunScale.Of([whole, smaller]).Statement.ShouldContain("1–3 training");
    }

    private static RunScale Nuclei(int size, int epochs, int train) =>
        new("dsb2018", new Extent(size), new Extent(epochs), new Extent(train), new Extent(130), new Extent(0));
}
