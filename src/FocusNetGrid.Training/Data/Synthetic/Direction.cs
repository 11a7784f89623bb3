namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>A unit vector: the cosine and sine of an angle that is never computed.</summary>
internal readonly record struct Direction(double X, double Y)
{
    /// <summary>The sum of both angles, by complex multiplication.</summary>
    public Direction Turned(Direction by) => new(X * by.X - Y * by.Y, X * by.Y + Y * by.X);
}
