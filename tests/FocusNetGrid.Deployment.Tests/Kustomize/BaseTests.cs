using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Kustomize;

/// <summary>The plain manifests and the chart are one.</summary>
public sealed class BaseTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-manifests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_plain_manifests_are_what_the_chart_renders()
    {
        (await new Tool(Repository.Path("build", "manifests.sh")).RunAsync([folder.FullName])).Succeeded();

        foreach (var part in (string[])["base", "components"])
        {
            var (kept, rendered) = (Files(Repository.Path("k8s", part)), Files(Path.Combine(folder.FullName, part)));
            kept.Keys.Order().ShouldBe(rendered.Keys.Order(), $"k8s/{part} is not what the chart renders; run: make manifests");
            kept.Where(file => file.Value != rendered[file.Key]).Select(file => file.Key).ShouldBeEmpty($"k8s/{part} is not what the chart renders; run: make manifests");
        }
    }

    /// <summary>Rendered files; those at the top are written by hand.</summary>
    private static Dictionary<string, string> Files(string place) => Directory.GetDirectories(place)
        .SelectMany(inner => Directory.GetFiles(inner, "*", SearchOption.AllDirectories))
        .Where(file => Path.GetFileName(file) != "kustomization.yaml")
        .ToDictionary(file => Path.GetRelativePath(place, file), File.ReadAllText);
}
