using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Nobody but a worker holds a GPU, and a worker holds one.</summary>
internal sealed class GpusOnWorkers : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) =>
        from pod in set.Pods
        from container in pod.Containers
        from bound in (string[])["requests", "limits"]
        from resource in container.At("resources", bound) as JsonObject ?? []
        where resource.Key.Contains("gpu", StringComparison.OrdinalIgnoreCase) && (pod.Component != "worker" || resource.Value.Text() != "1")
        select $"{pod.Place(container)}: {bound} {resource.Value} {resource.Key}; a worker has one, and others have none";
}
