namespace FocusNetGrid.Reports.Figures;

/// <summary>How a line is drawn.</summary>
/// <param name="Ink">Its colour's role.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Dashes">SVG's dash array; empty for a solid line.</param>
/// <param name="Opacity">From 0 to 1.</param>
internal sealed record Stroke(Ink Ink, double Width, string Dashes = "", double Opacity = 1);
