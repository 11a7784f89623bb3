using System.Text.Json.Nodes;

namespace FocusNetGrid.Deployment.Tests.Manifests;

/// <summary>A pod as a workload makes it.</summary>
/// <param name="Owner">The workload.</param>
/// <param name="Labels">The pod's labels.</param>
/// <param name="Spec">The rest.</param>
internal sealed record PodSpec(Manifest Owner, JsonObject Labels, JsonObject Spec)
{
    /// <summary>Its part of the grid.</summary>
    public string Component => Labels.At("app.kubernetes.io/component").Text();

    /// <summary>Whether it runs until it is told to stop.</summary>
    public bool Serves => Owner.Kind is not ("Pod" or "Job");

    /// <summary>Every container, those that run first included.</summary>
    public IEnumerable<JsonObject> Containers => Spec.Items("initContainers").Concat(Spec.Items("containers"));

    /// <summary>For problems.</summary>
    public string Place(JsonObject container) => $"{Owner.Id}, container {container.At("name").Text()}";
}
