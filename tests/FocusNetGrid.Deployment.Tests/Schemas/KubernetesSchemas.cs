using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Schemas;

/// <summary>The schemas of Kubernetes, KEDA and the Prometheus operator. The Secrets Store CSI driver publishes its own in no package.</summary>
internal static class KubernetesSchemas
{
    private static readonly string Program = Repository.Path("tests", "FocusNetGrid.Deployment.Tests", "Schemas", "validate.cjs");

    /// <summary>What they say against some manifests, a line each.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(ManifestSet set)
    {
        var manifests = JsonSerializer.Serialize(new JsonArray([.. set.All.Where(manifest => manifest.Kind != "SecretProviderClass").Select(manifest => manifest.Content.DeepClone())]));
        var result = await Tool.Node.RunAsync([Program], manifests);
        return result.Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
