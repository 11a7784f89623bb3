namespace FocusNetGrid.Deployment.Tests.Manifests;

/// <summary>Objects that have to be there already: a file of settings tells them in a line <c># Needs: Secret/name, ...</c></summary>
internal static class External
{
    private const string Mark = "# Needs:";

    /// <summary>What a file tells.</summary>
    public static IReadOnlyList<string> Needs(IEnumerable<string> lines) =>
    [
        .. lines.Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
            .SelectMany(line => line[Mark.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
    ];
}
