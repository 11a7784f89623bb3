namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>How a series is drawn, the same in every figure of a report.</summary>
internal static class SeriesInk
{
    /// <summary>So many lines have the same dashes: more of them would be told apart by their hue alone.</summary>
    private const int LinesAlike = 4;

    /// <summary>Lines have round ends, which take a line's width off every gap.</summary>
    private static readonly string[] Dashes = ["", "8 4", "2 5"];

    /// <summary>Its colour; where all have been given away that of context, for a colour that comes again would name two.</summary>
    public static Ink Of(int series) => series < Ink.SeriesColours ? Ink.Series(series) : Ink.Quiet;

    /// <summary>Its line.</summary>
    public static Stroke Line(int series, double width) => new(Of(series), width, Dashes[series / LinesAlike % Dashes.Length]);
}
