using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>Shares as horizontal bars with their numbers, labels above.</summary>
internal sealed class BarDrawing(IReadOnlyList<(string Name, double Share)> bars) : IDrawing
{
    private const double RowHeight = 42;
    private const double BarHeight = 14;
    private const double NumberWidth = 46;

    public double HeightAt(double width) => bars.Count * RowHeight;

    public void Draw(SvgCanvas canvas, Box box)
    {
        var longest = Math.Max(bars.Max(bar => bar.Share), double.Epsilon);
        for (var index = 0; index < bars.Count; index++)
        {
            var top = box.Top + index * RowHeight;
            var length = (box.Width - NumberWidth) * bars[index].Share / longest;
            canvas.Text(new Point(box.Left, top + 12), TextMeasure.Cut(bars[index].Name, box.Width, TextMeasure.Normal), Ink.Text);
            canvas.Rectangle(new Point(box.Left, top + 18), new Point(box.Width - NumberWidth, BarHeight), Ink.Grid, 0.6);
            canvas.Rectangle(new Point(box.Left, top + 18), new Point(length, BarHeight), Ink.Series(0));
            canvas.Text(new Point(box.Right, top + 18 + BarHeight - 3), $"{NumberFormat.Scaled(0.01, 0).Write(bars[index].Share)} %", Ink.Text, "end", "small");
        }
    }
}
