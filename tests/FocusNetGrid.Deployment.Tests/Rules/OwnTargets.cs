using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>What scales or names a workload names one that is there, and a scaled one has no count of its own.</summary>
internal sealed class OwnTargets : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set)
    {
        foreach (var scaler in set.All.Where(manifest => manifest.Kind is "ScaledObject" or "HorizontalPodAutoscaler"))
        {
            var target = scaler.Content.At("spec", "scaleTargetRef");
            var found = set.All.FirstOrDefault(manifest => manifest.Kind == target.At("kind").Text() && manifest.Name == target.At("name").Text());
            if (found is null)
            {
                yield return $"{scaler.Id}: scales {target.At("kind")}/{target.At("name")}, which is not there";
            }
            else if (found.Content.At("spec", "replicas") is { } count)
            {
                yield return $"{found.Id}: has {count} replicas of its own, and {scaler.Id} scales it: each would undo the other";
            }
        }

        foreach (var workload in set.Of("StatefulSet"))
        {
            var name = workload.Content.At("spec", "serviceName").Text();
            var service = set.Of("Service").FirstOrDefault(service => service.Name == name);
            if (service is null || service.Content.At("spec", "clusterIP").Text() != "None" || !Selects(service, workload))
            {
                yield return $"{workload.Id}: serviceName '{name}' is no Service without an address that selects its pods";
            }
        }
    }

    private static bool Selects(Manifest service, Manifest workload) =>
        service.Content.At("spec", "selector") is JsonObject selector && workload.Pods.All(pod => pod.Labels.Matches(selector));
}
