using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>What the policies of one namespace let through.</summary>
/// <param name="set">The policies, and the pods.</param>
internal sealed class Traffic(ManifestSet set)
{
    /// <summary>Whether pods with some labels reach those with others at a port.</summary>
    public bool Allows(JsonObject from, JsonObject to, int port) =>
        Permits("Egress", "to", from, to, port) && Permits("Ingress", "from", to, from, port);

    /// <summary>Whether pods with some labels reach what is no pod of the cluster at a port.</summary>
    public bool AllowsOutside(JsonObject from, int port) =>
        Rules("Egress", from).Any(rule => HasPort(rule, port) && (rule["to"] is null || rule.Items("to").Any(peer => peer["ipBlock"] is not null)));

    private bool Permits(string direction, string side, JsonObject subject, JsonObject other, int port) =>
        !Policies(direction, subject).Any()
        || Rules(direction, subject).Any(rule => HasPort(rule, port) && (rule[side] is null || rule.Items(side).Any(peer => IsPeer(peer, other))));

    private IEnumerable<Manifest> Policies(string direction, JsonObject subject) => set.Of("NetworkPolicy").Where(policy =>
        subject.Matches(policy.Content.At("spec", "podSelector", "matchLabels") as JsonObject ?? [])
        && (policy.Content.At("spec", "policyTypes") as JsonArray ?? []).Any(type => type.Text() == direction));

    private IEnumerable<JsonObject> Rules(string direction, JsonObject subject) =>
        Policies(direction, subject).SelectMany(policy => policy.Content.Items("spec", direction.ToLowerInvariant()));

    private static bool HasPort(JsonObject rule, int port) => rule["ports"] is null || rule.Items("ports").Any(allowed => allowed["port"].Text() == $"{port}");

    // A peer of another namespace is none of these pods.
    private static bool IsPeer(JsonObject peer, JsonObject labels) =>
        peer["namespaceSelector"] is null && peer["podSelector"] is { } selector && labels.Matches(selector.At("matchLabels") as JsonObject ?? []);
}
