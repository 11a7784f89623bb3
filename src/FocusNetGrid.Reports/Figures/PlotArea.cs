namespace FocusNetGrid.Reports.Figures;

/// <summary>The rectangle that a panel's data are drawn in.</summary>
/// <param name="Left">Pixels from the figure's left edge.</param>
/// <param name="Top">Pixels from the figure's top edge.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
internal sealed record PlotArea(double Left, double Top, double Width, double Height, Scale X, Scale Y)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Where a point of the data lies on the page.</summary>
    public Point Place(Point data) => new(Left + Width * X.Position(data.X), Bottom - Height * Y.Position(data.Y));
}
