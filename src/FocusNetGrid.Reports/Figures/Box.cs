namespace FocusNetGrid.Reports.Figures;

/// <summary>A rectangle of the page, in pixels from the top left.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double CentreX => Left + Width / 2;

    public double CentreY => Top + Height / 2;

    /// <summary>A rectangle round a point.</summary>
    public static Box Around(Point centre, double width, double height) => new(centre.X - width / 2, centre.Y - height / 2, width, height);

    /// <summary>The area that two rectangles share, in square pixels.</summary>
    public double Overlap(Box other)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>Whether the other lies wholly within.</summary>
    public bool Contains(Box other) => other.Left >= Left && other.Top >= Top && other.Right <= Right && other.Bottom <= Bottom;
}
