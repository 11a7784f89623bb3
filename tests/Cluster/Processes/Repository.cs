namespace FocusNetGrid.Cluster.Tests.Processes;

/// <summary>Where this was built from.</summary>
internal static class Repository
{
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FocusNetGrid.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} holds FocusNetGrid.sln");
        }

        return folder;
    }
}
