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
            ("class", ClassOf(size.X)), ("viewBox", $"0 0 {Number(size.X)} {Number(size.Y)}"), ("width", Number(size.X)), ("height", Number(size.Y)), ("role", "img"));
        xml.WriteElementString("title", title);
        xml.WriteElementString("desc", description);
        xml.WriteElementString("style", FigureStyle.Sheet);
        Rectangle(new Point(0, 0), size, Ink.Paper);
    }

    /// <summary>Pages give a drawing room by its width: a wide one fitted to a phone could not be read.</summary>
    private static string ClassOf(double width) => width switch
    {
        <= DrawingWriter.Width => "fg",
        <= 2 * DrawingWriter.Width => "fg wide",
        _ => "fg vast",
    };

    public void Rectangle(Point corner, Point size, Ink ink, double opacity = 1) => Element(
        "rect",
        ("class", $"f-{ink.Class}"),
        ("opacity", opacity < 1 ? Number(opacity) : ""),
        ("x", Number(corner.X)),
        ("y", Number(corner.Y)),
        ("width", Number(size.X)),
        ("height", Number(size.Y)));

    /// <summary>The edge of a rectangle.</summary>
    public void Frame(Box box, Stroke stroke) => Path(
        [[new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom), new(box.Left, box.Top)]], stroke);

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

    /// <summary>A ring in a colour, filled with that of the paper.</summary>
    public void Ring(Point centre, double radius, Stroke stroke) => Element(
        "circle",
        ("class", $"f-paper k-{stroke.Ink.Class}"),
        ("stroke-width", Number(stroke.Width)),
        ("opacity", stroke.Opacity < 1 ? Number(stroke.Opacity) : ""),
        ("cx", Number(centre.X)),
        ("cy", Number(centre.Y)),
        ("r", Number(radius)));

    /// <summary>A filled outline.</summary>
    public void Area(IEnumerable<Point> outline, Ink ink, double opacity = 1) => Element(
        "path",
        ("class", $"f-{ink.Class}"),
        ("opacity", opacity < 1 ? Number(opacity) : ""),
        ("d", "M" + string.Join('L', outline.Select(point => $"{Number(point.X)} {Number(point.Y)}")) + "Z"));

    /// <summary>Many small discs as one path, so that a thousand images stay a small file.</summary>
    public void Dots(IEnumerable<Point> centres, double radius, Ink ink, double opacity) => Element(
        "path",
        ("class", $"line k-{ink.Class}"),
        ("stroke-width", Number(2 * radius)),
        ("opacity", Number(opacity)),
        ("d", string.Concat(centres.Select(point => $"M{Number(point.X)} {Number(point.Y)}h.01"))));

    /// <summary>A bitmap inside the document.</summary>
    /// <param name="box">Where it is drawn.</param>
    /// <param name="png">The bytes of a PNG file.</param>
    /// <param name="description">What it shows.</param>
    public void Picture(Box box, ReadOnlySpan<byte> png, string description)
    {
        xml.WriteStartElement("image");
        Attributes(
            ("href", $"data:image/png;base64,{Convert.ToBase64String(png)}"),
            ("x", Number(box.Left)),
            ("y", Number(box.Top)),
            ("width", Number(box.Width)),
            ("height", Number(box.Height)));
        xml.WriteElementString("title", description);
        xml.WriteEndElement();
    }

    /// <summary>A line of text.</summary>
    /// <param name="baseline">Where its baseline starts, ends or has its middle.</param>
    /// <param name="text">The words.</param>
    /// <param name="ink">Its colour's role.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="style"><c>title</c>, <c>head</c>, <c>small</c>, <c>halo</c> (legible on top of lines), several of them, or empty.</param>
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
