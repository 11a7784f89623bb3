using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Tools;

/// <summary>The chart, as Helm renders it.</summary>
internal static class Chart
{
    /// <summary>The release's name in the tests.</summary>
    public const string Release = "focusnetgrid";

    /// <summary>Where it is installed.</summary>
    public const string Namespace = "grid";

    private static readonly string Place = Repository.Path("helm", "focusnetgrid");

    /// <summary>Every file of whole settings, by its name, and the defaults.</summary>
    public static IEnumerable<string> Settings =>
        [Defaults, .. Directory.GetFiles(Path.Combine(Place, "examples"), "*.yaml").Select(Path.GetFileNameWithoutExtension).Order()!];

    private static string Defaults => "defaults";

    /// <summary>Renders settings with changes.</summary>
    public static async Task<ManifestSet> RenderAsync(string settings, params string[] changes)
    {
        var rendered = await Tool.Helm.RunAsync(["template", Release, Place, "--namespace", Namespace, .. Files(settings), .. Set(changes)]);
        return ManifestSet.Parse(rendered.Succeeded(), await NeedsAsync(settings));
    }

    /// <summary>What Helm says to changed defaults that it refuses.</summary>
    public static async Task<string> RefusalAsync(params string[] changes)
    {
        var refused = await Tool.Helm.RunAsync(["template", Release, Place, "--namespace", Namespace, .. Set(changes)]);
        refused.ExitCode.ShouldNotBe(0, $"accepted: {string.Join(", ", changes)}");
        return refused.Errors;
    }

    /// <summary>Lints settings.</summary>
    public static Task<ToolResult> LintAsync(string settings) => Tool.Helm.RunAsync(["lint", "--strict", Place, "--namespace", Namespace, .. Files(settings)]);

    /// <summary>What settings say has to be there beside the chart.</summary>
    private static async Task<IReadOnlyList<string>> NeedsAsync(string settings) =>
        External.Needs(await File.ReadAllLinesAsync(settings == Defaults ? Path.Combine(Place, "values.yaml") : FileOf(settings)));

    private static IEnumerable<string> Files(string settings) => settings == Defaults ? [] : ["--values", FileOf(settings)];

    private static string FileOf(string settings) => Path.Combine(Place, "examples", $"{settings}.yaml");

    private static IEnumerable<string> Set(IEnumerable<string> changes) => changes.SelectMany(change => (IEnumerable<string>)["--set", change]);
}
