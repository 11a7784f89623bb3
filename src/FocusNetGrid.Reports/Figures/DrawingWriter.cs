namespace FocusNetGrid.Reports.Figures;

/// <summary>Makes a figure of its own of a drawing: title above, margins around.</summary>
internal static class DrawingWriter
{
    /// <summary>The width of figures unless their content needs more, in pixels.</summary>
    public const double Width = 720;

    private const double Margin = 24;
    private const double TitleHeight = 46;

    /// <summary>The drawing as an SVG document.</summary>
    /// <param name="title">Set above it.</param>
    /// <param name="description">What can be seen, for those who cannot see it.</param>
    /// <param name="drawing">What is drawn.</param>
    /// <param name="width">Of the document.</param>
    public static string Write(string title, string description, IDrawing drawing, double width = Width)
    {
        var inner = width - 2 * Margin;
        var height = drawing.HeightAt(inner);
        using var canvas = new SvgCanvas(new Point(width, TitleHeight + height + Margin), title, description);
        canvas.Text(new Point(Margin, 30), TextMeasure.Cut(title, inner, 16), Ink.Text, style: "title");
        drawing.Draw(canvas, new Box(Margin, TitleHeight, inner, height));
        return canvas.Finish();
    }
}
