namespace FocusNetGrid.Reports.Figures;

/// <summary>Panels one below the other over a common horizontal axis.</summary>
/// <param name="Title">Set above the panels.</param>
/// <param name="Description">What can be seen, for those who cannot see it.</param>
/// <param name="XTitle">What the horizontal axis measures, written below the last panel.</param>
/// <param name="Legend">Groups of entries, each on a line of its own, or on more where one does not hold it.</param>
/// <param name="Panels">Top to bottom.</param>
internal sealed record Figure(
    string Title, string Description, string XTitle, IReadOnlyList<IReadOnlyList<LegendEntry>> Legend, IReadOnlyList<Panel> Panels);
