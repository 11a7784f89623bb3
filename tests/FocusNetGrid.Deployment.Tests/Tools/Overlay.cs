using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Tools;

/// <summary>Plain manifests, as kubectl renders them.</summary>
internal static class Overlay
{
    /// <summary>Everything that can be applied.</summary>
    public static IEnumerable<string> All =>
        ["base", .. Directory.GetDirectories(Repository.Path("k8s", "overlays")).Order().Select(folder => $"overlays/{Path.GetFileName(folder)}")];

    /// <summary>Renders one.</summary>
    public static async Task<ManifestSet> RenderAsync(string overlay)
    {
        var folder = Repository.Path("k8s", overlay);
        var rendered = await Tool.Kubectl.RunAsync(["kustomize", folder]);
        return ManifestSet.Parse(rendered.Succeeded(), External.Needs(await File.ReadAllLinesAsync(Path.Combine(folder, "kustomization.yaml"))));
    }
}
