using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Whatever is referred to is installed, too, with the key that is asked for, or is declared to be there; and nothing is declared that nobody needs.</summary>
internal sealed class KnownReferences : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set)
    {
        // Every namespace has the account named default.
        var references = set.Pods.SelectMany(OfPod).Concat(set.Of("Ingress").SelectMany(OfIngress)).Where(reference => reference.Id != "ServiceAccount/default").ToArray();
        foreach (var (owner, id, key) in references.Where(reference => !set.External.Contains(reference.Id)))
        {
            var found = set.All.FirstOrDefault(manifest => manifest.Id == id);
            if (found is null)
            {
                yield return $"{owner}: refers to {id}, which is neither installed nor declared";
            }
            else if (key.Length > 0 && found.Content.At("data", key) is null && found.Content.At("stringData", key) is null)
            {
                yield return $"{owner}: refers to {key} of {id}, which has no such key";
            }
        }

        foreach (var id in set.External.Except(references.Select(reference => reference.Id)))
        {
            yield return $"{id}: is declared to be there, and nothing refers to it";
        }
    }

    private static IEnumerable<(string Owner, string Id, string Key)> OfPod(PodSpec pod)
    {
        var owner = pod.Owner.Id;
        (string Kind, string Name)[] named =
        [
            ("ServiceAccount", pod.Spec["serviceAccountName"].Text()), ("PriorityClass", pod.Spec["priorityClassName"].Text()),
            ("RuntimeClass", pod.Spec["runtimeClassName"].Text()),
            .. pod.Spec.Items("imagePullSecrets").Select(secret => ("Secret", secret["name"].Text())),
            .. pod.Spec.Items("volumes").Select(volume => ("PersistentVolumeClaim", volume.At("persistentVolumeClaim", "claimName").Text())),
            .. pod.Spec.Items("volumes").Select(volume => ("SecretProviderClass", volume.At("csi", "volumeAttributes", "secretProviderClass").Text())),
        ];
        return named.Where(reference => reference.Name.Length > 0).Select(reference => (owner, $"{reference.Kind}/{reference.Name}", ""))
            .Concat(pod.Spec.Items("volumes").SelectMany(volume => OfFiles(owner, volume)))
            .Concat(pod.Containers.SelectMany(container => container.Items("env")).SelectMany(variable => OfVariable(owner, variable)));
    }

    private static IEnumerable<(string Owner, string Id, string Key)> OfFiles(string owner, JsonObject volume)
    {
        var (id, source) = volume["secret"] is { } secret ? ($"Secret/{secret.At("secretName")}", secret)
            : volume["configMap"] is { } map ? ($"ConfigMap/{map.At("name")}", map)
            : ("", null);
        return id.Length == 0 ? [] : [(owner, id, ""), .. source.Items("items").Select(item => (owner, id, item["key"].Text()))];
    }

    private static IEnumerable<(string Owner, string Id, string Key)> OfVariable(string owner, JsonObject variable) =>
        variable.At("valueFrom", "secretKeyRef") is { } secret ? [(owner, $"Secret/{secret.At("name")}", secret.At("key").Text())]
        : variable.At("valueFrom", "configMapKeyRef") is { } map ? [(owner, $"ConfigMap/{map.At("name")}", map.At("key").Text())]
        : [];

    private static IEnumerable<(string Owner, string Id, string Key)> OfIngress(Manifest ingress) =>
        ingress.Content.Items("spec", "tls").Select(tls => (ingress.Id, $"Secret/{tls["secretName"]}", ""));
}
