using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Deployment.Tests.Tools;

/// <summary>What pods are configured with, read by the program that runs in them.</summary>
internal static class ServedBy
{
    /// <summary>A host's options as in its pod, but with Secrets that lie in a folder of the test.</summary>
    public static ServeOptions Read(ManifestSet set, string role)
    {
        var folder = Directory.CreateTempSubdirectory("focusnetgrid-settings-");
        try
        {
            var config = Config(set, role);
            foreach (var name in config.Select(field => field.Key).Where(name => name.EndsWith("File", StringComparison.Ordinal)).ToArray())
            {
                config[name] = Path.Combine(folder.FullName, name);
                File.WriteAllText(config[name].Text(), name.Contains("onnection", StringComparison.Ordinal) ? "Host=db;Database=grid" : $"a-long-enough-{name}");
            }

            var file = Path.Combine(folder.FullName, "serve.json");
            File.WriteAllText(file, config.ToJsonString());
            return ServeOptions.Read(HostSettings.Read(new Dictionary<string, string>(), Environment(set, role), file, ServeOptions.Names), threads: 1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The file of settings that a host is given.</summary>
    public static JsonObject Config(ManifestSet set, string role)
    {
        var map = Pod(set, role).Spec.Items("volumes").Single(volume => volume["name"].Text() == "config").At("configMap", "name").Text();
        return (JsonObject)JsonNode.Parse(set.Single("ConfigMap", map).Content.At("data", "serve.json").Text())!;
    }

    /// <summary>The pod of a host.</summary>
    public static PodSpec Pod(ManifestSet set, string role) => set.Pods.Single(pod => pod.Component == role);

    private static Dictionary<string, string> Environment(ManifestSet set, string role) => Pod(set, role).Containers.Single().Items("env").ToDictionary(
        variable => variable["name"].Text(),
        variable => variable.At("valueFrom", "fieldRef", "fieldPath").Text() switch
        {
            "metadata.name" => "pod-0",
            "status.podIP" => "10.1.2.3",
            _ => variable["value"].Text(),
        });
}
