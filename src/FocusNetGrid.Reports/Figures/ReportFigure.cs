namespace FocusNetGrid.Reports.Figures;

/// <summary>A drawing that a report shows.</summary>
/// <param name="Name">Its file's name without the ending, such as <c>cost-front</c>.</param>
/// <param name="Caption">What is to be seen, for everybody.</param>
/// <param name="Description">The same for those who do not see it: the numbers that matter.</param>
/// <param name="Svg">A self-contained SVG document, for light and dark grounds.</param>
public sealed record ReportFigure(string Name, string Caption, string Description, string Svg);
