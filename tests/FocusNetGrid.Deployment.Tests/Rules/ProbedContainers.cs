using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Every container that serves is asked whether it has started, lives and can be sent work.</summary>
internal sealed class ProbedContainers : IManifestRule
{
    private static readonly string[] Probes = ["startupProbe", "livenessProbe", "readinessProbe"];

    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) =>
        from pod in set.Pods
        where pod.Serves
        from container in pod.Spec.Items("containers")
        from probe in Probes
        where container[probe] is null
        select $"{pod.Place(container)}: has no {probe}";
}
