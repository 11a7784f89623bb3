using System.Xml.Linq;
using FocusNetGrid.Reports.Figures.Cases;

namespace FocusNetGrid.Reports.Tests.Figures.Cases;

public sealed class CasePanelsTests
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData(0, "cases.svg")]
    [InlineData(1, "case-errors.svg")]
    public void The_figures_are_those_that_were_looked_at(int index, string golden) =>
        CasePanels.Draw("Nuclei", Panel("network.name=unet", "network.name=focusnet++"))[index].Svg.ShouldBeGolden(golden);

    [Fact]
    public void Every_picture_is_inside_and_described()
    {
        var root = XDocument.Parse(CasePanels.Draw("Nuclei", Panel("unet", "focusnet++"))[0].Svg).Root!;

        var pictures = root.Descendants().Where(element => element.Name.LocalName == "image").ToList();

        pictures.Count.ShouldBe(3 * 4);
        pictures.ShouldAllBe(picture => picture.Attribute("href")!.Value.StartsWith("data:image/png;base64,"));
        pictures[2].Value.ShouldBe("best case: unet, Jaccard 0.950");
    }

    [Fact]
    public void Nine_networks_fit_and_no_name_leaves_its_column()
    {
        var figure = CasePanels.Draw("Nuclei", Panel([.. Enumerable.Range(1, 9).Select(index => $"network=attention-unet, training.optimizer.learning-rate=0.00{index}23")]))[0];

        figure.Svg.ShouldContain("width=\"1272\"");
    }

    [Fact]
    public void A_case_with_a_prediction_too_few_is_refused()
    {
        var panel = Panel("unet", "focusnet++");

        Should.Throw<ArgumentException>(() => CasePanels.Draw("x", panel with { Networks = ["unet"] })).Message.ShouldContain("'0a1b' has 2 predictions for 1 networks");
    }

    private static CasePanel Panel(params string[] networks)
    {
        CaseRow Row(string rule, string id, double score) =>
            new(rule, id, score, Png, Png, [.. networks.Select((_, index) => new CasePrediction(score - 0.05 * index + 0.05, Png, Png))]);
        return new CasePanel(networks, [Row("best", "0a1b", 0.9), Row("median", "2c3d", 0.8), Row("worst", new string('f', 64), 0.1)]);
    }
}
