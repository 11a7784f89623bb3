using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>A policy says of every pod who may reach it and whom it may reach.</summary>
internal sealed class CoveredByPolicies : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) =>
        from pod in set.Pods
        from direction in (string[])["Ingress", "Egress"]
        where !set.Of("NetworkPolicy").Any(policy => Covers(policy, pod, direction))
        select $"{pod.Owner.Id}: no NetworkPolicy covers its {direction}";

    private static bool Covers(Manifest policy, PodSpec pod, string direction) =>
        pod.Labels.Matches(policy.Content.At("spec", "podSelector", "matchLabels") as JsonObject ?? [])
        && policy.Content.At("spec", "policyTypes") is JsonArray types && types.Any(type => type.Text() == direction);
}
