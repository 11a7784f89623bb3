using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Reports.Tests.Figures;

public sealed class AxesTests
{
    [Theory]
    [InlineData(68, "0.80 0.90")]
    [InlineData(300, "0.80 0.85 0.90 0.95")]
    public void A_label_that_would_run_into_the_last_is_left_out(double width, string labels)
    {
        using var canvas = new SvgCanvas(new Point(400, 100), "x", "x");

        Axes.Horizontal(canvas, new PlotArea(40, 10, width, 50, Scales.Linear(0.8, 0.95, 3), Scales.UnitInterval));

        var drawn = DrawnText.AllOf(canvas.Finish());
        string.Join(' ', drawn.Select(text => text.Words)).ShouldBe(labels);
        DrawnText.Collisions(drawn).ShouldBeEmpty();
    }
}
