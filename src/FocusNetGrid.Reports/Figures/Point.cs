namespace FocusNetGrid.Reports.Figures;

/// <summary>A point in data coordinates, or on the page in pixels from the top left.</summary>
internal readonly record struct Point(double X, double Y)
{
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}
