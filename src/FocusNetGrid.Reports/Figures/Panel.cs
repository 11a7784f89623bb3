namespace FocusNetGrid.Reports.Figures;

/// <summary>One pair of axes with what is drawn on them.</summary>
/// <param name="Title">What the vertical axis measures, written above it.</param>
/// <param name="Height">Of the data's area, in pixels.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Marks">From back to front.</param>
internal sealed record Panel(string Title, double Height, Scale X, Scale Y, IReadOnlyList<IMark> Marks);
