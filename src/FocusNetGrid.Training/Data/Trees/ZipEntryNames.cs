namespace FocusNetGrid.Training.Data.Trees;

/// <summary>Which names an archive's entries may have.</summary>
internal static class ZipEntryNames
{
    /// <summary>The name with <c>/</c> between folders, and without the <c>./</c> that some tools begin with: some of Windows write <c>\</c>.</summary>
    public static string Normalize(string name)
    {
        var normal = name.Replace('\\', '/');
        while (normal.StartsWith("./", StringComparison.Ordinal))
        {
            normal = normal[2..];
        }

        return normal;
    }

    /// <summary>Whether a name leads out of the folder that the archive stands for, as no honest archive's does.</summary>
    /// <param name="name">As normalised.</param>
    public static bool Escapes(ReadOnlySpan<char> name)
    {
        if (name is ['/', ..] or [_, ':', ..] || name.Contains('\0'))
        {
            return true;
        }

        foreach (var part in name.Split('/'))
        {
            if (name[part] is "..")
            {
                return true;
            }
        }

        return false;
    }
}
