using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Every mount has its volume and every volume its mount; a pod that lives has a /tmp; what lies on a node's disk has a bound.</summary>
internal sealed class WritablePlaces : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) => set.Pods.SelectMany(OfPod);

    private static IEnumerable<string> OfPod(PodSpec pod)
    {
        var claimed = pod.Owner.Content.Items("spec", "volumeClaimTemplates").Select(claim => claim.At("metadata", "name").Text());
        string[] volumes = [.. pod.Spec.Items("volumes").Select(volume => volume["name"].Text()), .. claimed];
        var mounts = pod.Containers.SelectMany(container => container.Items("volumeMounts")).ToArray();
        string[] mounted = [.. mounts.Select(mount => mount["name"].Text()).Distinct()];
        if (pod.Serves && mounts.All(mount => mount["mountPath"].Text() != "/tmp"))
        {
            yield return $"{pod.Owner.Id}: has no /tmp to write to";
        }

        foreach (var name in mounted.Except(volumes))
        {
            yield return $"{pod.Owner.Id}: mounts {name}, and there is no such volume";
        }

        foreach (var name in volumes.Except(mounted))
        {
            yield return $"{pod.Owner.Id}: volume {name} is mounted nowhere";
        }

        foreach (var volume in pod.Spec.Items("volumes").Where(volume => volume["emptyDir"] is JsonObject folder && folder["sizeLimit"] is null))
        {
            yield return $"{pod.Owner.Id}: emptyDir {volume["name"]} has no sizeLimit";
        }

        var (taken, limit) = (OnDisk(pod), pod.Containers.Sum(container => Quantity.Bytes(container.At("resources", "limits", "ephemeral-storage").Text())));
        if (taken > limit)
        {
            yield return $"{pod.Owner.Id}: its emptyDirs may take {taken:N0} bytes, more than the limit of ephemeral-storage";
        }
    }

    /// <summary>Bytes that the pod's folders may take on the node's disk; those in memory count elsewhere.</summary>
    private static double OnDisk(PodSpec pod) => pod.Spec.Items("volumes")
        .Where(volume => volume.At("emptyDir", "medium").Text() != "Memory")
        .Sum(volume => Quantity.Bytes(volume.At("emptyDir", "sizeLimit").Text()));
}
