using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Pods keep to the "restricted" Pod Security Standard, and their root file system is read-only.</summary>
internal sealed class RestrictedPods : IManifestRule
{
    private static readonly string[] Volumes = ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) =>
        set.Pods.SelectMany(pod => OfPod(pod).Concat(pod.Containers.SelectMany(container => OfContainer(container).Select(problem => $"{pod.Place(container)}: {problem}"))));

    private static IEnumerable<string> OfPod(PodSpec pod)
    {
        var security = pod.Spec["securityContext"];
        if (!security.At("runAsNonRoot").Is(true) || security.At("runAsUser").Text() is "" or "0")
        {
            yield return $"{pod.Owner.Id}: runs as root, or does not say as whom";
        }

        if (security.At("seccompProfile", "type").Text() != "RuntimeDefault")
        {
            yield return $"{pod.Owner.Id}: seccompProfile is not RuntimeDefault";
        }

        foreach (var name in ((string[])["hostNetwork", "hostPID", "hostIPC"]).Where(name => pod.Spec[name].Is(true)))
        {
            yield return $"{pod.Owner.Id}: {name} is set";
        }

        foreach (var volume in pod.Spec.Items("volumes").Where(volume => !Volumes.Any(volume.ContainsKey)))
        {
            yield return $"{pod.Owner.Id}: volume {volume["name"]} is of a kind that restricted pods may not mount";
        }
    }

    private static IEnumerable<string> OfContainer(JsonObject container)
    {
        var security = container["securityContext"];
        if (!security.At("allowPrivilegeEscalation").Is(false))
        {
            yield return "allowPrivilegeEscalation is not false";
        }

        if (!security.At("readOnlyRootFilesystem").Is(true))
        {
            yield return "readOnlyRootFilesystem is not true";
        }

        if (security.At("capabilities", "drop") is not JsonArray dropped || dropped.All(name => name.Text() != "ALL"))
        {
            yield return "does not drop ALL capabilities";
        }

        if (security.At("privileged").Is(true) || security.At("runAsUser").Text() == "0" || security.At("capabilities", "add") is not null)
        {
            yield return "takes privileges of its own";
        }
    }
}
