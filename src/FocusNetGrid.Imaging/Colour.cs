namespace FocusNetGrid.Imaging;

/// <summary>A colour to draw with.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue);
