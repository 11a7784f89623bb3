using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Every container says what it needs and what it may take at most.</summary>
internal sealed class BoundedContainers : IManifestRule
{
    private static readonly string[] Resources = ["cpu", "memory", "ephemeral-storage"];

    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) =>
        from pod in set.Pods
        from container in pod.Containers
        from bound in (string[])["requests", "limits"]
        from resource in Resources
        where container.At("resources", bound, resource) is null
        select $"{pod.Place(container)}: resources.{bound} lacks {resource}";
}
