namespace FocusNetGrid.Reports.Figures;

/// <summary>A sample and what it stands for.</summary>
/// <param name="Label">The words.</param>
/// <param name="Line">The sample's line.</param>
/// <param name="Disc">Whether the sample is a disc instead.</param>
internal sealed record LegendEntry(string Label, Stroke Line, bool Disc = false);
