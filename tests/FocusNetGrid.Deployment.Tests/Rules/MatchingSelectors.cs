using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>A workload selects its own pods and no other's; so does a budget.</summary>
internal sealed class MatchingSelectors : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set)
    {
        foreach (var owner in set.All.Where(manifest => manifest.Kind is "Deployment" or "StatefulSet" or "PodDisruptionBudget"))
        {
            var selector = owner.Content.At("spec", "selector", "matchLabels") as JsonObject ?? [];
            var selected = set.Pods.Where(pod => pod.Labels.Matches(selector)).Select(pod => pod.Owner).ToArray();
            if (selector.Count == 0 || selected is not [var only])
            {
                yield return $"{owner.Id}: its selector finds {Names(selected)}; it has to find the pods of one workload";
            }
            else if (owner.Kind != "PodDisruptionBudget" && only != owner)
            {
                yield return $"{owner.Id}: its selector finds the pods of {only.Id}, not its own";
            }
        }
    }

    private static string Names(Manifest[] found) => found.Length == 0 ? "nothing" : string.Join(" and ", found.Select(manifest => manifest.Id));
}
