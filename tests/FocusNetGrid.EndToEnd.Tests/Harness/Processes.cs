namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>Looks at processes as Linux lists them.</summary>
internal static class Processes
{
    /// <summary>The processes that a process has started and that still run.</summary>
    public static IReadOnlyList<int> ChildrenOf(int process) =>
    [
        .. Directory.EnumerateDirectories($"/proc/{process}/task")
            .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(int.Parse),
    ];
}
