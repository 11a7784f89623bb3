using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Reads the text of a spec's file.</summary>
internal static class SpecText
{
    /// <exception cref="RunException">There is no such file, or it cannot be read.</exception>
    public static string Read(string file)
    {
        if (Directory.Exists(file))
        {
            throw new RunException(file, "is a folder; name the YAML file of a spec");
        }

        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RunException(file, "there is no such file; name the YAML file of a spec, for example experiments/quickstart.yaml", problem);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new RunException(file, $"cannot be read: {problem.Message}", problem);
        }
    }
}
