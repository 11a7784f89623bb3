using FocusNetGrid.Reports.Figures.Marks;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Validation Dice by epoch: a line a network, the mean over its seeds in a band from the lowest to the highest.</summary>
internal sealed class DiceDrawing(IReadOnlyList<CompositeRow> rows) : IDrawing
{
    private const double Left = 40;
    private const double PlotHeight = 280;
    private readonly IReadOnlyList<(CompositeRow Row, int Series)> drawn =
        [.. rows.Select((row, place) => (Row: row, Series: row.SeriesAt(place))).Where(one => one.Row.ValidationDice.Count > 0)];

    public double HeightAt(double width) => 22 + PlotHeight + Axes.LabelHeight + 22 + LegendOf(new Box(0, 0, width, 0)).Height;

    public void Draw(SvgCanvas canvas, Box box)
    {
        var legend = LegendOf(box);
        legend.Draw(canvas, box.Top - 12);
        var top = box.Top + legend.Height + 22;
        var epochs = Scales.Epochs(drawn.Max(one => one.Row.ValidationDice.Max(seed => seed.Count)));
        var area = new PlotArea(box.Left + Left, top, box.Width - Left - 6, box.Bottom - top - Axes.LabelHeight - 22, epochs, Scales.UnitInterval);
        PanelDrawing.Draw(canvas, new Panel("Validation Dice, pooled", area.Height, area.X, area.Y, [.. Marks()]), area, last: true);
        Axes.HorizontalTitle(canvas, area, "Epoch");
    }

    private LegendLayout LegendOf(Box box) => new([[.. drawn.Select(one => new LegendEntry(one.Row.Name, SeriesInk.Line(one.Series, 2.2)))]], box.Left, box.Right);

    private IEnumerable<IMark> Marks()
    {
        foreach (var (row, series) in drawn.Where(one => one.Row.ValidationDice.Count > 1))
        {
            yield return new BandMark([.. ByEpoch(row).Select(epoch => (new Point(epoch.Epoch, epoch.Values.Min()), new Point(epoch.Epoch, epoch.Values.Max())))], SeriesInk.Of(series));
        }

        foreach (var (row, series) in drawn)
        {
            yield return new LineMark([.. ByEpoch(row).Select(epoch => new Point(epoch.Epoch, epoch.Values.Average()))], SeriesInk.Line(series, 2.2));
        }
    }

    private static IEnumerable<(int Epoch, IReadOnlyList<double> Values)> ByEpoch(CompositeRow row) => Enumerable.Range(0, row.ValidationDice.Max(seed => seed.Count))
        .Select(index => (index + 1, (IReadOnlyList<double>)[.. row.ValidationDice.Where(seed => index < seed.Count).Select(seed => seed[index])]));
}
