using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Reports.Tests.Figures;

public sealed class FigureWriterTests
{
    [Fact]
    public void A_long_title_is_cut_and_read_out_whole()
    {
        var title = string.Join(' ', Enumerable.Repeat("a long experiment", 10));

        var svg = FigureWriter.Write(new Figure(title, "x", "Epoch", [], [new Panel("Loss", 60, Scales.Epochs(3), Scales.UnitInterval, [])]));

        DrawnText.AllOf(svg).Single(text => text.Style.Contains("title")).Box.Right.ShouldBeLessThanOrEqualTo(720 - 24);
        svg.ShouldContain($"<title>{title}</title>");
    }
}
