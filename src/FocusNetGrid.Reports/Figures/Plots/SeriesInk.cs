namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>How the series at a place is drawn, the same in every figure of a report.</summary>
internal static class SeriesInk
{
    /// <summary>Colours that any colour vision tells apart; beyond them lines are dashed as well.</summary>
    private const int PlainColours = 8;

    /// <summary>Its line.</summary>
    public static Stroke Line(int series, double width) => new(Ink.Series(series), width, series % Ink.SeriesColours < PlainColours ? "" : "8 4");
}
