using System.Text.Json.Nodes;

namespace FocusNetGrid.Deployment.Tests.Manifests;

/// <summary>An object of Kubernetes as it is written down.</summary>
/// <param name="Content">All of it.</param>
internal sealed record Manifest(JsonObject Content)
{
    /// <summary>Such as Deployment.</summary>
    public string Kind => Content.At("kind").Text();

    /// <summary>Its name among those of its kind.</summary>
    public string Name => Content.At("metadata", "name").Text();

    /// <summary>For problems: <c>Deployment/name</c>.</summary>
    public string Id => $"{Kind}/{Name}";

    /// <summary>Its labels.</summary>
    public JsonObject Labels => Content.At("metadata", "labels") as JsonObject ?? [];

    /// <summary>The pods it makes, or the pod it is; none for other kinds.</summary>
    public IEnumerable<PodSpec> Pods => Kind switch
    {
        "Pod" => [new(this, Labels, (JsonObject)Content["spec"]!)],
        "Deployment" or "StatefulSet" or "DaemonSet" or "Job" when Content.At("spec", "template") is JsonObject template =>
            [new(this, template.At("metadata", "labels") as JsonObject ?? [], (JsonObject)template["spec"]!)],
        _ => [],
    };
}
