using System.Globalization;
using System.Xml.Linq;
using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Reports.Tests.Figures;

/// <summary>Words of a figure with the room that they take.</summary>
internal sealed record DrawnText(string Words, string Style, Box Box)
{
    public static IReadOnlyList<DrawnText> AllOf(string svg) => [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(Of)];

    /// <summary>Every two that cover each other.</summary>
    public static IEnumerable<string> Collisions(IEnumerable<DrawnText> texts)
    {
        var all = texts.ToList();
        return all.SelectMany((one, index) => all.Skip(index + 1).Where(other => one.Box.Overlap(other.Box) > 0).Select(other => $"{one.Words} and {other.Words}"));
    }

    private static DrawnText Of(XElement text)
    {
        var style = text.Attribute("class")!.Value;
        var size = style.Contains("small", StringComparison.Ordinal) ? TextMeasure.Small : style.Contains("title", StringComparison.Ordinal) ? 16 : TextMeasure.Normal;
        var width = TextMeasure.Width(text.Value, size);
        var left = Number(text, "x") - (text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 });
        return new DrawnText(text.Value, style, new Box(left, Number(text, "y") - 0.8 * size, width, size));
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
