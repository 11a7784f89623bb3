using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Cases;

/// <summary>Rows of pictures: image, truth, and one a network.</summary>
/// <param name="panel">The cases.</param>
/// <param name="picture">Which picture of a prediction is shown.</param>
/// <param name="hasLegend">Whether the colours of errors are explained.</param>
internal sealed class CaseDrawing(CasePanel panel, Func<CasePrediction, byte[]> picture, bool hasLegend) : IDrawing
{
    /// <summary>Between pictures, in pixels.</summary>
    public const double Gap = 8;

    private const double LineHeight = 15;
    private const double RowHead = 24;
    private const double ScoreHeight = 20;
    private const double LegendHeight = 26;
    private static readonly NumberFormat Score = NumberFormat.Fixed(3);
    private static readonly Stroke Edge = new(Ink.Grid, 1);

    private IReadOnlyList<string> Heads => ["image", "truth", .. panel.Networks];

    public double HeightAt(double width) =>
        (hasLegend ? LegendHeight : 0) + HeadHeight(Tile(width)) + panel.Rows.Count * (RowHead + Tile(width) + ScoreHeight);

    public void Draw(SvgCanvas canvas, Box box)
    {
        var tile = Tile(box.Width);
        var top = box.Top;
        if (hasLegend)
        {
            DrawLegend(canvas, new Point(box.Left, top + 6));
            top += LegendHeight;
        }

        for (var column = 0; column < Heads.Count; column++)
        {
            var lines = Lines(Heads[column], tile);
            for (var line = 0; line < lines.Count; line++)
            {
                var baseline = top + HeadHeight(tile) - 6 - LineHeight * (lines.Count - 1 - line);
                canvas.Text(new Point(Centre(box, tile, column), baseline), lines[line], Ink.Text, "middle", "small head");
            }
        }

        top += HeadHeight(tile);
        foreach (var row in panel.Rows)
        {
            DrawRow(canvas, box, tile, row, top);
            top += RowHead + tile + ScoreHeight;
        }
    }

    private void DrawRow(SvgCanvas canvas, Box box, double tile, CaseRow row, double top)
    {
        var words = $"{row.Rule} (mean Jaccard {Score.Write(row.MeanJaccard)}): {row.Id}";
        canvas.Text(new Point(box.Left, top + 15), TextMeasure.Cut(words, box.Width, TextMeasure.Small), Ink.Quiet, style: "small");
        DrawPicture(canvas, box, tile, 0, top, row.Image, $"{row.Rule} case: image");
        DrawPicture(canvas, box, tile, 1, top, row.Truth, $"{row.Rule} case: truth");
        for (var network = 0; network < panel.Networks.Count; network++)
        {
            var prediction = row.Predictions[network];
            DrawPicture(canvas, box, tile, network + 2, top, picture(prediction), $"{row.Rule} case: {panel.Networks[network]}, Jaccard {Score.Write(prediction.Jaccard)}");
            canvas.Text(new Point(Centre(box, tile, network + 2), top + RowHead + tile + 14), Score.Write(prediction.Jaccard), Ink.Text, "middle", "small");
        }
    }

    private static void DrawPicture(SvgCanvas canvas, Box box, double tile, int column, double top, byte[] png, string description)
    {
        var place = new Box(box.Left + column * (tile + Gap), top + RowHead, tile, tile);
        canvas.Picture(place, png, description);
        canvas.Frame(place, Edge);
    }

    private static void DrawLegend(SvgCanvas canvas, Point start)
    {
        var x = start.X;
        foreach (var (ink, words) in new[] { (Ink.Found, "found"), (Ink.False, "falsely found"), (Ink.Missed, "missed") })
        {
            canvas.Rectangle(new Point(x, start.Y - 6), new Point(12, 12), ink);
            canvas.Text(new Point(x + 18, start.Y + 4.5), words, Ink.Text, style: "small");
            x += 18 + TextMeasure.Width(words, TextMeasure.Small) + 20;
        }
    }

    private double Tile(double width) => (width + Gap) / Heads.Count - Gap;

    private double HeadHeight(double tile) => 10 + LineHeight * Heads.Max(head => Lines(head, tile).Count);

    private static IReadOnlyList<string> Lines(string head, double tile) => TextMeasure.Wrap(head, tile, TextMeasure.Small * 1.1);

    private static double Centre(Box box, double tile, int column) => box.Left + column * (tile + Gap) + tile / 2;
}
