using System.Xml.Linq;
using FocusNetGrid.Reports.Figures.Plots;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class CompositeFigureTests
{
    [Fact]
    public void It_is_1200_wide_and_about_900_high()
    {
        var root = XDocument.Parse(CompositeFigure.Draw(MadeUp.Composite(5)).Svg).Root!;

        root.Attribute("width")!.Value.ShouldBe("1200");
        double.Parse(root.Attribute("height")!.Value).ShouldBeInRange(800, 1000);
    }

    [Fact]
    public void A_network_without_a_result_keeps_its_row_and_every_other_its_colour()
    {
        var data = MadeUp.Composite(3);
        var missing = new CompositeRow("missing", [.. data.Scores.Select(_ => new CompositeEstimate(0.9, null, null, null))]);

        var figure = CompositeFigure.Draw(data with { Rows = [data.Rows[0], missing, data.Rows[2]] });

        figure.Svg.ShouldContain(">missing<");
        figure.Description.ShouldContain("missing: Precision reported 0.900, reproduced none");
        figure.Svg.ShouldContain("f-s2 k-paper");
    }

    [Fact]
    public void Parts_without_data_are_left_out()
    {
        var data = MadeUp.Composite(3);
        var bare = data with { Rows = [.. data.Rows.Select(row => new CompositeRow(row.Name, row.Estimates))] };

        var figure = CompositeFigure.Draw(bare);

        figure.Svg.ShouldContain("Reported and reproduced");
        figure.Svg.ShouldNotContain("Learning");
        figure.Svg.ShouldNotContain("Multiply-adds");
    }

    [Fact]
    public void What_does_not_fit_together_is_refused()
    {
        var data = MadeUp.Composite(3);

        Should.Throw<ArgumentException>(() => CompositeFigure.Draw(data with { Rows = [] })).Message.ShouldContain("1 to 12");
        Should.Throw<ArgumentException>(() => CompositeFigure.Draw(data with { CostScore = "Loss" })).Message.ShouldContain("'Loss'");
        Should.Throw<ArgumentException>(() => CompositeFigure.Draw(data with { Scores = ["Dice"], CostScore = "Dice" })).Message.ShouldContain("4 estimates for 1 scores");
    }
}
