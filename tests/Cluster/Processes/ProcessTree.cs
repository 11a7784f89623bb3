namespace FocusNetGrid.Cluster.Tests.Processes;

/// <summary>A process with all that it has started.</summary>
internal static class ProcessTree
{
    /// <summary>Their numbers, the process's own first.</summary>
    public static List<int> Of(int process)
    {
        List<int> family = [process];
        for (var index = 0; index < family.Count; index++)
        {
            family.AddRange(Children(family[index]));
        }

        return family;
    }

    private static IEnumerable<int> Children(int process)
    {
        var tasks = $"/proc/{process}/task";
        return Directory.Exists(tasks)
            ? Directory.GetDirectories(tasks).Select(task => Path.Combine(task, "children")).Where(File.Exists).SelectMany(Numbers)
            : [];
    }

    private static IEnumerable<int> Numbers(string file) =>
        File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
}
