namespace FocusNetGrid.Training.Data.Listing;

/// <summary>Which files are taken for images; others (licences, tables) may lie beside them.</summary>
internal static class ImageFiles
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"];

    /// <summary>The kinds, for error messages.</summary>
    public const string Kinds = "PNG, JPEG, BMP or TIFF";

    /// <summary>Whether a name ends as an image's does, in upper or lower case.</summary>
    public static bool Includes(string name) => Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file's name without folder and extension.</summary>
    public static string Stem(string name) => Path.GetFileNameWithoutExtension(name);
}
