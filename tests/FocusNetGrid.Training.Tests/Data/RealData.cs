namespace FocusNetGrid.Training.Tests.Data;

/// <summary>Public data sets that lie beside the project's folder where someone has put them; they are never a part of it.</summary>
internal static class RealData
{
    /// <summary>The path of an archive; the test is skipped where it is missing.</summary>
    public static string Archive(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FocusNetGrid.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", name);
        Assert.SkipUnless(File.Exists(path), $"needs the real data: put {name} into ../shared/data beside the project's folder");
        return path;
    }
}
