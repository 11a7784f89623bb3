using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>A host has the time to leave: longer than what it does before the signal and the ten seconds after it. A worker is drained before it is stopped.</summary>
internal sealed class DrainingWorkloads : IManifestRule
{
    private const double LeaveSeconds = 10;

    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set)
    {
        foreach (var pod in set.Pods.Where(pod => pod.Component is "coordinator" or "gateway" or "worker"))
        {
            var needed = LeaveSeconds + pod.Containers.Max(container => Number(container.At("lifecycle", "preStop", "sleep", "seconds").Text()));
            if (Number(pod.Spec["terminationGracePeriodSeconds"].Text()) <= needed)
            {
                yield return $"{pod.Owner.Id}: terminationGracePeriodSeconds is '{pod.Spec["terminationGracePeriodSeconds"]}', and leaving takes {needed}";
            }

            if (pod.Component == "worker" && !pod.Containers.Any(container => container.At("lifecycle", "preStop", "exec", "command") is not null))
            {
                yield return $"{pod.Owner.Id}: has no preStop that drains it";
            }
        }
    }

    private static double Number(string text) => double.TryParse(text, out var number) ? number : 0;
}
