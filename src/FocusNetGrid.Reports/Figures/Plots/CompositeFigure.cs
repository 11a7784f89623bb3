using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>A table's result in one picture: its numbers as a dot plot, the distributions behind them, the cost front, and the learning curves.</summary>
public static class CompositeFigure
{
    private const double Width = 1200;
    private const double Margin = 28;
    private const double Gap = 44;
    private const double PartHead = 34;
    private const double SubtitleLine = 18;
    private static readonly NumberFormat Score = NumberFormat.Fixed(3);

    /// <summary>The figure, 1200 pixels wide and about 900 high; more networks make it higher. Parts without data are left out, and the cost front where all cost the same.</summary>
    /// <exception cref="ArgumentException">There is no network, there are more than twelve, or a row has not one estimate a score.</exception>
    public static ReportFigure Draw(CompositeData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        var parts = Parts(data).ToList();
        var subtitle = TextMeasure.Wrap(data.Subtitle, Width - 2 * Margin, TextMeasure.Normal);
        var top = 44 + SubtitleLine * subtitle.Count + 8;
        var width = (Width - 2 * Margin - Gap) / 2;
        var rows = parts.Chunk(2).ToList();
        var heights = rows.ConvertAll(row => row.Max(part => part.Drawing.HeightAt(width)));
        var numbers = Describe(data);
        using var canvas = new SvgCanvas(new Point(Width, top + heights.Sum(height => height + PartHead + 20)), data.Title, numbers);
        canvas.Text(new Point(Margin, 36), TextMeasure.Cut(data.Title, Width - 2 * Margin, 16), Ink.Text, style: "title");
        for (var line = 0; line < subtitle.Count; line++)
        {
            canvas.Text(new Point(Margin, 58 + SubtitleLine * line), subtitle[line], Ink.Quiet);
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var left = Margin + column * (width + Gap);
                canvas.Text(new Point(left, top + 18), rows[row][column].Title, Ink.Text, style: "title");
                rows[row][column].Drawing.Draw(canvas, new Box(left, top + PartHead, width, heights[row]));
            }

            top += heights[row] + PartHead + 20;
        }

        return new ReportFigure("composite", data.Title, numbers, canvas.Finish()) { Explanation = data.Subtitle };
    }

    private static void Check(CompositeData data)
    {
        if (data.Rows.Count is 0 or > Ink.SeriesColours)
        {
            throw new ArgumentException($"A composite figure shows 1 to {Ink.SeriesColours} networks, not {data.Rows.Count}.", nameof(data));
        }

        if (data.Rows.FirstOrDefault(row => row.Estimates.Count != data.Scores.Count) is { } odd)
        {
            throw new ArgumentException($"'{odd.Name}' has {odd.Estimates.Count} estimates for {data.Scores.Count} scores.", nameof(data));
        }

        if (!data.Scores.Contains(data.CostScore))
        {
            throw new ArgumentException($"The cost front's score '{data.CostScore}' is none of the scores: {string.Join(", ", data.Scores)}.", nameof(data));
        }
    }

    private static IEnumerable<(string Title, IDrawing Drawing)> Parts(CompositeData data)
    {
        yield return ("Reported and reproduced", new EstimateDrawing(data));
        var indexed = data.Rows.Index().ToList();
        if (indexed.Where(row => row.Item.Images.Count > 0).ToList() is { Count: > 0 } measured)
        {
            yield return ("Every image", new DistributionDrawing(
                data.ImageScore, [.. measured.Select(row => (new ScoreSample(row.Item.Name, row.Item.Images), row.Item.SeriesAt(row.Index)))]));
        }

        var cost = data.Scores.ToList().IndexOf(data.CostScore);
        if (indexed.Where(row => row.Item is { MultiplyAdds: not null } && row.Item.Estimates[cost].Reproduced is not null).ToList() is { Count: > 0 } priced
            && priced.DistinctBy(row => row.Item.MultiplyAdds).Count() > 1)
        {
            yield return ("Score and cost", new CostDrawing(data.CostScore, [.. priced.Select(row => (PointOf(row.Item, cost), row.Item.SeriesAt(row.Index)))]));
        }

        if (indexed.Any(row => row.Item.ValidationDice.Count > 0))
        {
            yield return ("Learning", new DiceDrawing(data.Rows));
        }
    }

    private static CostPoint PointOf(CompositeRow row, int cost)
    {
        var estimate = row.Estimates[cost];
        return new(row.Name, row.MultiplyAdds!.Value, estimate.Reproduced!.Value, estimate.Low ?? estimate.Reproduced.Value, estimate.High ?? estimate.Reproduced.Value);
    }

    private static string Describe(CompositeData data) => string.Join(' ', data.Rows.Select(row =>
        $"{row.Name}: {string.Join(", ", data.Scores.Zip(row.Estimates, (score, estimate) => $"{score} reported {Number(estimate.Reported)}, reproduced {Number(estimate.Reproduced)}"))}."));

    private static string Number(double? value) => value is { } number ? Score.Write(number) : "none";
}
