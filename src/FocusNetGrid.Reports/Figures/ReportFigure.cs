namespace FocusNetGrid.Reports.Figures;

/// <summary>A drawing that a report shows.</summary>
/// <param name="Name">Its file's name without the ending, such as <c>cost-front</c>.</param>
/// <param name="Caption">What is to be seen, for everybody; short enough for a heading.</param>
/// <param name="Description">The same for those who do not see it: the numbers that matter.</param>
/// <param name="Svg">A self-contained SVG document, for light and dark grounds.</param>
public sealed record ReportFigure(string Name, string Caption, string Description, string Svg)
{
    /// <summary>How it is to be read: what lines, boxes and whiskers stand for. Set below it; may be empty.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Its file, from the report's folder.</summary>
    public string RelativePath => $"figures/{Name}.svg";
}
