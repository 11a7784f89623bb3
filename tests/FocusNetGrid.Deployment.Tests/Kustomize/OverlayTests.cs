using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Rules;
using FocusNetGrid.Deployment.Tests.Schemas;
using FocusNetGrid.Deployment.Tests.Tools;
using FocusNetGrid.Silo.Hosting;
using YamlDotNet.Serialization;

namespace FocusNetGrid.Deployment.Tests.Kustomize;

public sealed class OverlayTests
{
    public static TheoryData<string> Overlays => [.. Overlay.All];

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Every_overlay_keeps_to_every_rule(string overlay) => ManifestRules.Check(await Overlay.RenderAsync(overlay)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Every_object_is_as_Kubernetes_defines_it(string overlay) => (await KubernetesSchemas.CheckAsync(await Overlay.RenderAsync(overlay))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Every_object_lies_in_the_namespace_that_is_made_for_it(string overlay)
    {
        var set = await Overlay.RenderAsync(overlay);

        set.Of("Namespace").Single().Labels["pod-security.kubernetes.io/enforce"].Text().ShouldBe("restricted");
        set.All.Where(manifest => manifest.Kind is not ("Namespace" or "PersistentVolume"))
            .ShouldAllBe(manifest => manifest.Content.At("metadata", "namespace").Text() == "focusnetgrid");
    }

    [Theory]
    [InlineData("base", "Postgres", "cuda", "Folder")]
    [InlineData("overlays/kind", "Postgres", "cpu", "Folder")]
    [InlineData("overlays/aks", "Azure", "cuda", "Azure")]
    public async Task Every_host_understands_its_settings(string overlay, string clustering, string device, string artifacts)
    {
        var set = await Overlay.RenderAsync(overlay);
        var hosts = ((string[])["coordinator", "gateway", "worker"]).Select(role => ServedBy.Read(set, role)).ToArray();

        hosts.ShouldAllBe(host => host.Clustering.ToString() == clustering && host.ClusterId == "focusnetgrid");
        hosts.ShouldAllBe(host => host.ArtifactsConnection.Length > 0 == (artifacts == "Azure"));
        hosts.Single(host => host.Role == HostRole.Worker).Device.ShouldBe(device);
    }

    [Fact]
    public async Task On_kind_nothing_asks_for_a_GPU_and_everything_fits_on_one_node()
    {
        var set = await Overlay.RenderAsync("overlays/kind");

        set.Pods.SelectMany(pod => pod.Containers).ShouldAllBe(container => container.At("resources", "limits", "nvidia.com/gpu") == null);
        set.Pods.SelectMany(pod => pod.Containers).Select(container => container["image"].Text()).ShouldNotContain(image => image.Contains("/silo:"));
        set.Of("PersistentVolumeClaim").Single(claim => claim.Name == "focusnetgrid-artifacts").Content.At("spec", "accessModes")!.ToJsonString().ShouldBe("""["ReadWriteOnce"]""");
    }

    [Fact]
    public async Task On_AKS_the_vault_gives_the_file_that_hosts_read()
    {
        var set = await Overlay.RenderAsync("overlays/aks");
        var vault = set.Of("SecretProviderClass").Single();
        var objects = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string[]>>(vault.Content.At("spec", "parameters", "objects").Text());

        vault.Content.At("spec", "provider").Text().ShouldBe("azure");
        objects["array"].Single().ShouldContain("objectName: connection-string");
        set.Of("ConfigMap").ShouldAllBe(map => map.Content.At("data", "serve.json").Text().Contains("/connection/connection-string"));
    }

    [Fact]
    public async Task On_AKS_every_host_has_the_identity_that_may_read_the_vault()
    {
        var set = await Overlay.RenderAsync("overlays/aks");

        set.Pods.ShouldAllBe(pod => pod.Labels["azure.workload.identity/use"].Text() == "true");
        set.Single("ServiceAccount", "focusnetgrid").Content.At("metadata", "annotations", "azure.workload.identity/client-id")
            .Text().ShouldBe(set.Of("SecretProviderClass").Single().Content.At("spec", "parameters", "clientID").Text());
    }

    [Fact]
    public async Task On_AKS_hosts_reach_Azure_Storage_and_no_database()
    {
        var set = await Overlay.RenderAsync("overlays/aks");

        foreach (var pod in set.Pods)
        {
            new Traffic(set).AllowsOutside(pod.Labels, 443).ShouldBeTrue();
            new Traffic(set).AllowsOutside(pod.Labels, 5432).ShouldBeFalse();
        }
    }
}
