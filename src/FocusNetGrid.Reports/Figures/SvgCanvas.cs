using System.Globalization;
using System.Text;
using System.Xml;

namespace FocusNetGrid.Reports.Figures;

/// <summary>Writes an SVG document, shape by shape. Coordinates are rounded to hundredths of a pixel, so equal figures are equal bytes.</summary>
internal sealed class SvgCanvas : IDisposable
{
    private readonly StringBuilder document = new();
    private readonly XmlWriter xml;

    /// <summary>Begins a document that scales with the room it is given.</summary>
    /// <param name="size">Width and height in pixels.</param>
    /// <param name="title">Read by screen readers.</param>
    /// <param name="description">What the figure shows, for those who cannot see it.</param>
    public SvgCanvas(Point size, string title, string description)
    {
        xml = XmlWriter.Create(document, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attributes(
            ("class", "fg"), ("viewBox", $"0 0 {Number(size.X)} {Number(size.Y)}"), ("width", Number(size.X)), ("height", Number(size.Y)), ("role", "img"));
        xml.WriteElementString("title", title);
        xml.WriteElementString("desc", description);
        xml.WriteElementString("style", FigureStyle.Sheet);
        Rectangle(new Point(0, 0), size, Ink.Paper);
    }

    public void Rectangle(Point corner, Point size, Ink ink) => Element(
        "rect", ("class", $"f-{ink.Class}"), ("x", Number(corner.X)), ("y", Number(corner.Y)), ("width", Number(size.X)), ("height", Number(size.Y)));

    public void Line(Point from, Point to, Stroke stroke) => Path([[from, to]], stroke);

    /// <summary>Polylines as one path, so that a gap in the data stays a gap of one line.</summary>
    public void Path(IEnumerable<IReadOnlyList<Point>> runs, Stroke stroke)
    {
        var data = string.Join(' ', runs.Select(run => "M" + string.Join('L', run.Select(point => $"{Number(point.X)} {Number(point.Y)}"))));
        Element(
            "path",
            ("class", $"line k-{stroke.Ink.Class}"),
            ("stroke-width", Number(stroke.Width)),
            ("stroke-dasharray", stroke.Dashes),
            ("opacity", stroke.Opacity < 1 ? Number(stroke.Opacity) : ""),
            ("d", data));
    }

    /// <summary>A disc with a rim in the colour of the paper, so that it stands out from lines beneath.</summary>
    public void Disc(Point centre, double radius, Ink ink) => Element(
        "circle", ("class", $"f-{ink.Class} k-paper"), ("stroke-width", "1.5"), ("cx", Number(centre.X)), ("cy", Number(centre.Y)), ("r", Number(radius)));

    /// <summary>A line of text.</summary>
    /// <param name="baseline">Where its baseline starts, ends or has its middle.</param>
    /// <param name="text">The words.</param>
    /// <param name="ink">Its colour's role.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="style"><c>title</c>, <c>head</c>, <c>small</c> or empty.</param>
    public void Text(Point baseline, string text, Ink ink, string anchor = "start", string style = "")
    {
        xml.WriteStartElement("text");
        Attributes(
            ("class", $"f-{ink.Class} {style}".TrimEnd()),
            ("x", Number(baseline.X)),
            ("y", Number(baseline.Y)),
            ("text-anchor", anchor == "start" ? "" : anchor));
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    /// <summary>Ends the document and gives its text.</summary>
    public string Finish()
    {
        xml.WriteEndElement();
        xml.Flush();
        return document.Append('\n').ToString();
    }

    public void Dispose() => xml.Dispose();

    private void Element(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        Attributes(attributes);
        xml.WriteEndElement();
    }

    private void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes.Where(attribute => attribute.Value.Length > 0))
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Number(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
