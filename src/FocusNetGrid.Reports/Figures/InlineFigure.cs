namespace FocusNetGrid.Reports.Figures;

/// <summary>Figures set into a page, which has their style once, in a sheet of its own: then the page needs no inline style, and can forbid it.</summary>
public static class InlineFigure
{
    private const string Start = "<style>";
    private const string End = "</style>";

    /// <summary>The style of all figures, CSS.</summary>
    public static string Sheet => FigureStyle.Sheet;

    /// <summary>A figure's drawing without its style.</summary>
    /// <param name="svg">As <see cref="ReportFigure.Svg"/> has it.</param>
    /// <exception cref="ArgumentException">There is no style in it.</exception>
    public static string Of(string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        var from = svg.IndexOf(Start, StringComparison.Ordinal);
        var to = svg.IndexOf(End, StringComparison.Ordinal);
        return from >= 0 && to > from
            ? string.Concat(svg.AsSpan(0, from), svg.AsSpan(to + End.Length))
            : throw new ArgumentException("The drawing has no style; it is none of the reports' figures.", nameof(svg));
    }
}
