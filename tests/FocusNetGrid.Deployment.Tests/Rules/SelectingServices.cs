using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>A Service finds pods that listen where it points to; an Ingress and a monitor find Services that have the port.</summary>
internal sealed class SelectingServices : IManifestRule
{
    /// <inheritdoc/>
    public IEnumerable<string> Check(ManifestSet set) => set.Of("Service").SelectMany(service => OfService(set, service))
        .Concat(set.Of("Ingress").SelectMany(ingress => OfIngress(set, ingress)))
        .Concat(set.Of("ServiceMonitor").SelectMany(monitor => OfMonitor(set, monitor)));

    private static IEnumerable<string> OfService(ManifestSet set, Manifest service)
    {
        var selector = service.Content.At("spec", "selector") as JsonObject ?? [];
        var pods = set.Pods.Where(pod => pod.Serves && pod.Labels.Matches(selector)).ToArray();
        if (selector.Count == 0 || pods.Length == 0)
        {
            yield return $"{service.Id}: selects nothing";
        }

        foreach (var target in service.Content.Items("spec", "ports").Select(port => port["targetPort"].Text()))
        {
            foreach (var pod in pods.Where(pod => !Ports(pod).Contains(target)))
            {
                yield return $"{service.Id}: {pod.Owner.Id} has no port '{target}'";
            }
        }
    }

    private static IEnumerable<string> OfIngress(ManifestSet set, Manifest ingress) =>
        from rule in ingress.Content.Items("spec", "rules")
        from path in rule.Items("http", "paths")
        let backend = path.At("backend", "service")
        where !set.Of("Service").Any(service => service.Name == backend.At("name").Text() && HasPort(service, backend.At("port", "name").Text()))
        select $"{ingress.Id}: there is no Service {backend.At("name")} with a port '{backend.At("port", "name")}'";

    private static IEnumerable<string> OfMonitor(ManifestSet set, Manifest monitor) =>
        from endpoint in monitor.Content.Items("spec", "endpoints")
        let selector = monitor.Content.At("spec", "selector", "matchLabels") as JsonObject ?? []
        where !set.Of("Service").Any(service => service.Labels.Matches(selector) && HasPort(service, endpoint["port"].Text()))
        select $"{monitor.Id}: no Service that it selects has a port '{endpoint["port"]}'";

    private static IEnumerable<string> Ports(PodSpec pod) => pod.Containers.SelectMany(container => container.Items("ports")).Select(port => port["name"].Text());

    private static bool HasPort(Manifest service, string name) => service.Content.Items("spec", "ports").Any(port => port["name"].Text() == name);
}
