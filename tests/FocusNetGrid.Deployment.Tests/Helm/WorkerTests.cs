using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Helm;

public sealed class WorkerTests
{
    [Fact]
    public async Task A_worker_has_one_GPU_and_the_image_with_CUDA()
    {
        var container = await ContainerAsync("defaults");

        container.At("resources", "limits", "nvidia.com/gpu").Text().ShouldBe("1");
        container["image"].Text().ShouldBe("localhost/focusnetgrid/silo:0.1.0");
    }

    [Fact]
    public async Task A_worker_on_the_processor_has_no_GPU_and_the_small_image()
    {
        var container = await ContainerAsync("no-gpu");

        ((JsonObject)container.At("resources", "limits")!).Select(limit => limit.Key).ShouldNotContain("nvidia.com/gpu");
        container["image"].Text().ShouldBe("localhost/focusnetgrid/gateway:0.1.0");
    }

    [Fact]
    public async Task Shared_memory_lies_in_memory()
    {
        var pod = Worker(await Chart.RenderAsync("defaults")).Pods.Single();

        pod.Containers.Single().Items("volumeMounts").ShouldContain(mount => mount["mountPath"].Text() == "/dev/shm" && mount["name"].Text() == "shm");
        pod.Spec.Items("volumes").Single(volume => volume["name"].Text() == "shm").At("emptyDir", "medium").Text().ShouldBe("Memory");
    }

    [Fact]
    public async Task Workers_come_and_go_together_and_keep_their_names()
    {
        var worker = Worker(await Chart.RenderAsync("defaults"));

        worker.Content.At("spec", "podManagementPolicy").Text().ShouldBe("Parallel");
        worker.Pods.Single().Containers.Single().Items("env").Single(variable => variable["name"].Text() == "FOCUSNETGRID_NAME")
            .At("valueFrom", "fieldRef", "fieldPath").Text().ShouldBe("metadata.name");
    }

    [Fact]
    public async Task Scaling_by_KEDA_goes_down_to_zero()
    {
        var scaled = (await Chart.RenderAsync("keda")).Of("ScaledObject").Single();

        scaled.Content.At("spec", "minReplicaCount").Text().ShouldBe("0");
        scaled.Content.Items("spec", "triggers").Single().At("metadata", "query").Text().ShouldContain("namespace=\"grid\"");
    }

    [Fact]
    public async Task Scaling_asks_for_metrics_that_there_are()
    {
        var query = (await Chart.RenderAsync("keda")).Of("ScaledObject").Single().Content.Items("spec", "triggers").Single().At("metadata", "query").Text();
        var dashboard = await File.ReadAllTextAsync(Repository.Path("helm", "focusnetgrid", "dashboards", "focusnetgrid.json"), TestContext.Current.CancellationToken);

        string[] names = [.. Regex.Matches(query, "focusnetgrid_[a-z_]+").Select(name => name.Value).Distinct()];

        names.Length.ShouldBe(2);
        // The dashboard's queries are asked of a real Prometheus elsewhere.
        names.ShouldAllBe(name => dashboard.Contains(name));
    }

    [Fact]
    public async Task Scaling_by_Kubernetes_itself_leaves_one_worker() =>
        (await Chart.RenderAsync("hpa", "autoscaling.minReplicas=0")).Of("HorizontalPodAutoscaler").Single().Content.At("spec", "minReplicas").Text().ShouldBe("1");

    [Fact]
    public async Task A_worker_that_trains_several_trials_at_a_time_has_as_many_workers_and_is_scaled_by_them()
    {
        const string Three = "worker.trialsAtATime=3";
        var scaled = (await Chart.RenderAsync("keda", Three, "autoscaling.trialsPerWorker=2")).Of("ScaledObject").Single();
        var settings = (await Chart.RenderAsync("defaults", Three)).Single("ConfigMap", "focusnetgrid-worker").Content.At("data", "serve.json").Text();

        scaled.Content.Items("spec", "triggers").Single().At("metadata", "threshold").Text().ShouldBe("6");
        JsonNode.Parse(settings)!["workers"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task A_changed_setting_is_a_changed_pod()
    {
        var (before, after) = (await Chart.RenderAsync("defaults"), await Chart.RenderAsync("defaults", "leaseSeconds=60"));

        Checksum(before).ShouldNotBe(Checksum(after));
        Checksum(before).ShouldBe(Checksum(await Chart.RenderAsync("defaults")));
    }

    private static string Checksum(ManifestSet set) => Worker(set).Content.At("spec", "template", "metadata", "annotations", "checksum/config").Text();

    private static Manifest Worker(ManifestSet set) => set.Single("StatefulSet", "focusnetgrid-worker");

    private static async Task<JsonObject> ContainerAsync(string settings) => Worker(await Chart.RenderAsync(settings)).Pods.Single().Containers.Single();
}
