using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Small plots in a grid, one a parameter.</summary>
internal sealed class SliceDrawing : IDrawing
{
    /// <summary>Means are drawn where so few values are shared by so many configurations that a mean says something.</summary>
    private const int MostMeans = 12;

    private const double PlotHeight = 150;
    private const double HeadHeight = 34;
    private const double Left = 46;
    private const double Gap = 14;
    private const double NarrowestPlot = 210;
    private const double GoldenRatio = 0.6180339887498949;

    private readonly SearchStudy study;
    private readonly IReadOnlyList<ParameterAxis> axes;
    private readonly Scale scores;

    public SliceDrawing(SearchStudy whole)
    {
        study = (whole with { Points = [.. whole.Points.Where(point => double.IsFinite(point.Score))] }).Varied();
        if (study.Points.Count < 2 || study.Parameters.Count == 0)
        {
            throw new ArgumentException("Slices need at least two finished configurations that differ in a parameter.", nameof(whole));
        }

        axes = [.. Enumerable.Range(0, study.Parameters.Count).Select(parameter => new ParameterAxis(study, parameter))];
        scores = Scales.Linear(study.Points.Min(point => point.Score), study.Points.Max(point => point.Score), 4);
    }

    public double HeightAt(double width) => Rows(width) * (HeadHeight + PlotHeight + LabelHeight(width) + Gap);

    public void Draw(SvgCanvas canvas, Box box)
    {
        var columns = Columns(box.Width);
        var (width, height, labelHeight) = (PlotWidth(box.Width), box.Height / Rows(box.Width), LabelHeight(box.Width));
        for (var index = 0; index < axes.Count; index++)
        {
            var (row, column) = Math.DivRem(index, columns);
            DrawPlot(canvas, index, new Box(box.Left + column * (width + Gap), box.Top + row * height, width, height - Gap), labelHeight);
        }
    }

    /// <summary>A sentence a parameter, with the best mean.</summary>
    public IEnumerable<string> Descriptions() => axes.Select((axis, index) =>
    {
        var best = Means(index).MaxBy(mean => mean.Mean);
        return $"{axis.Name}: highest mean {NumberFormat.Fixed(4).Write(best.Mean)} at {best.Text} ({best.Count} configurations).";
    });

    private int Columns(double width)
    {
        var titles = axes.Max(axis => TextMeasure.Width(axis.Name, TextMeasure.Bold));
        var labels = axes.Where(axis => axis.IsCategorical).Select(axis => Left + CategoryLabels.WidthOf(NamesOf(axis))).DefaultIfEmpty(0).Max();
        var narrowest = Math.Max(NarrowestPlot, Math.Max(titles, labels));
        return Math.Clamp((int)((width + Gap) / (narrowest + Gap)), 1, axes.Count);
    }

    private int Rows(double width) => (axes.Count + Columns(width) - 1) / Columns(width);

    /// <summary>A plot's, with the labels at its left.</summary>
    private double PlotWidth(double width) => (width + Gap) / Columns(width) - Gap;

    /// <summary>Room below every plot: for the axis whose labels take most lines.</summary>
    private double LabelHeight(double width) => Axes.LabelHeight
        + axes.Where(axis => axis.IsCategorical).Select(axis => new CategoryLabels(NamesOf(axis), PlotWidth(width) - Left).ExtraHeight).DefaultIfEmpty(0).Max();

    private static IReadOnlyList<string> NamesOf(ParameterAxis axis) => [.. axis.Scale.Ticks.Select(tick => tick.Label)];

    private IReadOnlyList<(string Text, double At, double Mean, int Count)> Means(int index) => [.. study.Points
        .Where(point => point.Values[index] is not null)
        .GroupBy(point => point.Values[index]!.Text)
        .Select(group => (group.Key, axes[index].Of(group.First().Values[index]!), group.Average(point => point.Score), group.Count()))];

    private void DrawPlot(SvgCanvas canvas, int index, Box box, double labelHeight)
    {
        var axis = axes[index];
        var area = new PlotArea(box.Left + Left, box.Top + HeadHeight, box.Width - Left, box.Height - HeadHeight - labelHeight, axis.Scale, scores);
        canvas.Text(new Point(box.Left, box.Top + 18), TextMeasure.Cut(axis.Name, box.Width, TextMeasure.Bold), Ink.Text, style: "head");
        Axes.Vertical(canvas, area);
        DrawTicks(canvas, area, axis);
        var places = study.Points.Index().Where(point => point.Item.Values[index] is not null).Select(point =>
        {
            var place = area.Place(new Point(axis.Of(point.Item.Values[index]!), point.Item.Score));
            return axis.IsCategorical ? place with { X = place.X + (point.Index * GoldenRatio % 1 - 0.5) * 0.4 * area.Width / axis.Scale.Ticks.Count } : place;
        }).ToList();
        canvas.Dots(places, 3, Ink.Series(0), 0.6);
        var means = Means(index);
        if (means.Count <= MostMeans && means.Any(mean => mean.Count > 1))
        {
            canvas.Path(
                means.Where(mean => mean.Count > 1).Select(mean => area.Place(new Point(mean.At, mean.Mean)))
                    .Select(place => new[] { place with { X = Math.Max(area.Left, place.X - 11) }, place with { X = Math.Min(area.Right, place.X + 11) } }),
                new Stroke(Ink.Series(1), 3));
        }
    }

    private static void DrawTicks(SvgCanvas canvas, PlotArea area, ParameterAxis axis)
    {
        Axes.Horizontal(canvas, area, labelled: !axis.IsCategorical);
        if (axis.IsCategorical)
        {
            new CategoryLabels(NamesOf(axis), area.Width).Draw(canvas, new Point(area.Left, area.Bottom + Axes.LabelDrop));
        }
    }
}
