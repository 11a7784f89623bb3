using System.Globalization;
using System.Xml.Linq;
using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Reports.Searches;

namespace FocusNetGrid.Reports.Tests.Figures.Plots;

public sealed class PlotGoldenTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Dictionary<string, Func<ReportFigure>> Figures = new()
    {
        ["distributions.svg"] = () => ScoreDistributions.Draw("Nuclei", "Jaccard of each image", MadeUp.Samples(5, 60)),
        ["distributions-many.svg"] = () => ScoreDistributions.Draw("Nuclei", "Jaccard of each image", MadeUp.Samples(12, 1000)),
        ["cost-front.svg"] = () => CostFront.Draw("Nuclei", "Jaccard per image", "95 % interval over images", MadeUp.Costs(9)),
        ["parallel-coordinates.svg"] = () => ParallelCoordinates.Draw("A search", MadeUp.Study(24)),
        ["slices.svg"] = () => Slices.Draw("A search", MadeUp.Study(24)),
        ["importance.svg"] = () => Importance.Draw("A search", "validation Dice", PermutationImportance.Of(MadeUp.Study(24))),
        ["composite.svg"] = () => CompositeFigure.Draw(MadeUp.Composite(5)),
        ["composite-nine.svg"] = () => CompositeFigure.Draw(MadeUp.Composite(9)),
    };

    public static TheoryData<string> Names => [.. Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_figure_is_the_one_that_was_looked_at(string golden) => Figures[golden]().Svg.ShouldBeGolden(golden);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_one_document_that_loads_nothing_and_says_what_it_shows(string golden)
    {
        var figure = Figures[golden]();

        var root = XDocument.Parse(figure.Svg).Root!;

        root.Element(Svg + "desc")!.Value.ShouldBe(figure.Description);
        root.Element(Svg + "title")!.Value.ShouldNotBeEmpty();
        root.Descendants().Attributes().ShouldNotContain(attribute => attribute.Name.LocalName == "href" || attribute.Name.LocalName == "id");
        figure.Svg.ShouldNotContain("NaN");
        figure.Svg.ShouldNotContain("∞");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_text_leaves_the_figure(string golden)
    {
        var root = XDocument.Parse(Figures[golden]().Svg).Root!;
        var width = Number(root, "width");

        foreach (var text in root.Descendants(Svg + "text"))
        {
            var length = TextMeasure.Width(text.Value, text.Attribute("class")!.Value.Contains("small") ? 12 : text.Attribute("class")!.Value.Contains("title") ? 16 : 13);
            var start = Number(text, "x") - (text.Attribute("text-anchor")?.Value switch { "middle" => length / 2, "end" => length, _ => 0 });
            start.ShouldBeGreaterThanOrEqualTo(0, text.Value);
            (start + length).ShouldBeLessThanOrEqualTo(width, text.Value);
            Number(text, "y").ShouldBeLessThan(Number(root, "height"), text.Value);
        }
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
