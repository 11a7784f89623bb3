using System.Diagnostics;

namespace PrometheusCompatTests.Servers;

/// <summary>Where the machine has Prometheus's programs: on the path, or where build/setup.sh unpacks them.</summary>
internal static class PrometheusProgram
{
    /// <summary>How to start one of them.</summary>
    /// <exception cref="FileNotFoundException">The machine lacks it.</exception>
    public static ProcessStartInfo Start(string name, params IEnumerable<string> arguments) => new(Find(name), arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static string Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append(Path.Combine(Repository(), ".cache", "prometheus", "usr", "bin"));
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"{name} is missing; 'make test' fetches it, and so does build/setup.sh prometheus");
    }

    /// <summary>The folder of the solution.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FocusNetGrid.sln")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
