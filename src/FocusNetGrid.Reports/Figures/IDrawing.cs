namespace FocusNetGrid.Reports.Figures;

/// <summary>A picture that fits any width: alone it is a figure, beside others a part of one.</summary>
internal interface IDrawing
{
    /// <summary>The height that it wants at a width, in pixels.</summary>
    double HeightAt(double width);

    /// <summary>Draws itself into a rectangle; one that is higher than it wants is filled.</summary>
    void Draw(SvgCanvas canvas, Box box);
}
