namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>Where prepared data lies unless a caller says otherwise.</summary>
public static class CacheDirectory
{
    private const string Name = "focusnetgrid";

    /// <summary><c>FOCUSNETGRID_CACHE</c>; without it <c>focusnetgrid</c> in <c>XDG_CACHE_HOME</c>; without that <c>~/.cache/focusnetgrid</c>.</summary>
    public static string Default() => Default(Environment.GetEnvironmentVariable);

    /// <summary>The same for any environment.</summary>
    /// <param name="variable">An environment variable's value, or null.</param>
    internal static string Default(Func<string, string?> variable)
    {
        if (variable("FOCUSNETGRID_CACHE") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        // The XDG specification says to ignore a relative path.
        var parent = variable("XDG_CACHE_HOME") is { } xdg && Path.IsPathRooted(xdg)
            ? xdg
            : Path.Combine(variable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(parent, Name);
    }
}
