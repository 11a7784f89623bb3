using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Rules;

/// <summary>Manifests that keep to every rule are spoilt in one place, and the rule has to find it.</summary>
public sealed class RuleTests
{
    private static readonly Dictionary<string, (Action<ManifestSet> Spoil, string Rule, string Problem)> Faults = new()
    {
        ["no memory limit"] = (set => Remove(Container(set, "worker"), "resources", "limits", "memory"), nameof(BoundedContainers), "resources.limits lacks memory"),
        ["no CPU request"] = (set => Remove(Container(set, "gateway"), "resources", "requests", "cpu"), nameof(BoundedContainers), "resources.requests lacks cpu"),
        ["no policy"] = (set => Policy(set, "worker")["spec"]!["podSelector"] = Json("""{"matchLabels": {"a": "b"}}"""), nameof(CoveredByPolicies), "no NetworkPolicy covers its Egress"),
        ["ingress alone"] = (set => Policy(set, "worker")["spec"]!["policyTypes"] = Json("""["Ingress"]"""), nameof(CoveredByPolicies), "no NetworkPolicy covers its Egress"),
        ["short grace"] = (set => Spec(set, "worker")["terminationGracePeriodSeconds"] = 10, nameof(DrainingWorkloads), "leaving takes 10"),
        ["grace within the pause"] = (set => Spec(set, "gateway")["terminationGracePeriodSeconds"] = 14, nameof(DrainingWorkloads), "leaving takes 15"),
        ["no drain"] = (set => Remove(Container(set, "worker"), "lifecycle"), nameof(DrainingWorkloads), "has no preStop"),
        ["GPU on the gateway"] = (set => Container(set, "gateway")["resources"]!["limits"]!["nvidia.com/gpu"] = 1, nameof(GpusOnWorkers), "others have none"),
        ["two GPUs"] = (set => Container(set, "worker")["resources"]!["limits"]!["nvidia.com/gpu"] = 2, nameof(GpusOnWorkers), "limits 2 nvidia.com/gpu"),
        ["unknown Secret"] = (set => Volume(set, "gateway", "tokens")["secret"]!["secretName"] = "elsewhere", nameof(KnownReferences), "refers to Secret/elsewhere"),
        ["unknown ConfigMap"] = (set => Volume(set, "worker", "config")["configMap"]!["name"] = "elsewhere", nameof(KnownReferences), "refers to ConfigMap/elsewhere"),
        ["unknown claim"] = (set => Volume(set, "worker", "artifacts")["persistentVolumeClaim"]!["claimName"] = "elsewhere", nameof(KnownReferences), "refers to PersistentVolumeClaim/elsewhere"),
        ["unknown account"] = (set => Spec(set, "worker")["serviceAccountName"] = "elsewhere", nameof(KnownReferences), "refers to ServiceAccount/elsewhere"),
        ["unknown key"] = (set => Volume(set, "gateway", "tokens")["secret"]!["items"] = Json("""[{"key": "admin-token", "path": "x"}]"""), nameof(KnownReferences), "admin-token of Secret/focusnetgrid-tokens"),
        ["foreign selector"] = (set => Workload(set, "worker")["spec"]!["selector"]!["matchLabels"]!["app.kubernetes.io/component"] = "gateway", nameof(MatchingSelectors), "not its own"),
        ["wide selector"] = (set => Remove(Workload(set, "worker"), "spec", "selector", "matchLabels", "app.kubernetes.io/component"), nameof(MatchingSelectors), "one workload"),
        ["budget of nothing"] = (set => set.Single("PodDisruptionBudget", "focusnetgrid-worker").Content["spec"]!["selector"]!["matchLabels"]!["a"] = "b", nameof(MatchingSelectors), "finds nothing"),
        ["token in the environment"] = (set => Env(set, """{"name": "FOCUSNETGRID_WRITE_TOKEN", "value": "abc"}"""), nameof(NoLiteralSecrets), "FOCUSNETGRID_WRITE_TOKEN holds a secret"),
        ["password in a harmless variable"] = (set => Env(set, """{"name": "DATABASE", "value": "Host=db;Password=abc"}"""), nameof(NoLiteralSecrets), "DATABASE holds a secret"),
        ["password among arguments"] = (set => ((JsonArray)Container(set, "worker")["args"]!).Add("Host=db;Password=abc"), nameof(NoLiteralSecrets), "an argument holds a secret"),
        ["password in a ConfigMap"] = (set => set.Single("ConfigMap", "focusnetgrid-worker").Content["data"]!["serve.json"] = "{\"connectionString\": \"AccountKey=abc\"}", nameof(NoLiteralSecrets), "serve.json holds a secret"),
        ["no headless Service"] = (set => Workload(set, "worker")["spec"]!["serviceName"] = "focusnetgrid-gateway", nameof(OwnTargets), "is no Service without an address"),
        ["no registry"] = (set => Container(set, "worker")["image"] = "busybox:1.37.0", nameof(PinnedImages), "'busybox:1.37.0' names no registry"),
        ["latest"] = (set => Container(set, "worker")["image"] = "docker.io/library/busybox:latest", nameof(PinnedImages), ":latest'"),
        ["no readiness"] = (set => Remove(Container(set, "coordinator"), "readinessProbe"), nameof(ProbedContainers), "has no readinessProbe"),
        ["root"] = (set => Spec(set, "worker")["securityContext"]!["runAsUser"] = 0, nameof(RestrictedPods), "runs as root"),
        ["no seccomp"] = (set => Remove(Spec(set, "worker"), "securityContext", "seccompProfile"), nameof(RestrictedPods), "seccompProfile is not RuntimeDefault"),
        ["writable root"] = (set => Container(set, "worker")["securityContext"]!["readOnlyRootFilesystem"] = false, nameof(RestrictedPods), "readOnlyRootFilesystem is not true"),
        ["escalation"] = (set => Remove(Container(set, "worker"), "securityContext", "allowPrivilegeEscalation"), nameof(RestrictedPods), "allowPrivilegeEscalation is not false"),
        ["capabilities"] = (set => Remove(Container(set, "worker"), "securityContext", "capabilities"), nameof(RestrictedPods), "does not drop ALL"),
        ["privileged"] = (set => Container(set, "worker")["securityContext"]!["privileged"] = true, nameof(RestrictedPods), "takes privileges"),
        ["host's network"] = (set => Spec(set, "worker")["hostNetwork"] = true, nameof(RestrictedPods), "hostNetwork is set"),
        ["host's disk"] = (set => ((JsonArray)Spec(set, "worker")["volumes"]!).Add(Json("""{"name": "disk", "hostPath": {"path": "/"}}""")), nameof(RestrictedPods), "volume disk"),
        ["Service of nothing"] = (set => set.Single("Service", "focusnetgrid-gateway").Content["spec"]!["selector"]!["a"] = "b", nameof(SelectingServices), "selects nothing"),
        ["unknown port"] = (set => set.Single("Service", "focusnetgrid-gateway").Content["spec"]!["ports"]![0]!["targetPort"] = "web", nameof(SelectingServices), "has no port 'web'"),
        ["account's token"] = (set => Spec(set, "worker")["automountServiceAccountToken"] = true, nameof(WithoutClusterRights), "mounts the account's token"),
        ["Services as settings"] = (set => Remove(Spec(set, "gateway"), "enableServiceLinks"), nameof(WithoutClusterRights), "enableServiceLinks is not false"),
        ["no /tmp"] = (set => Remove(Container(set, "worker"), "volumeMounts"), nameof(WritablePlaces), "has no /tmp"),
        ["mount of nothing"] = (set => ((JsonArray)Container(set, "worker")["volumeMounts"]!).Add(Json("""{"name": "lost", "mountPath": "/lost"}""")), nameof(WritablePlaces), "mounts lost"),
        ["idle volume"] = (set => ((JsonArray)Spec(set, "worker")["volumes"]!).Add(Json("""{"name": "idle", "emptyDir": {"sizeLimit": "1Gi"}}""")), nameof(WritablePlaces), "idle is mounted nowhere"),
        ["boundless volume"] = (set => Volume(set, "worker", "tmp")["emptyDir"] = new JsonObject(), nameof(WritablePlaces), "emptyDir tmp has no sizeLimit"),
        ["more disk than allowed"] = (set => Volume(set, "worker", "cache")["emptyDir"]!["sizeLimit"] = "100Gi", nameof(WritablePlaces), "more than the limit of ephemeral-storage"),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_found_by_its_rule(string fault)
    {
        var (spoil, rule, problem) = Faults[fault];
        var set = await Chart.RenderAsync("defaults");

        spoil(set);

        ManifestRules.Check(set).ShouldContain(found => found.StartsWith(rule + ":") && found.Contains(problem));
    }

    [Fact]
    public void Every_rule_has_a_fault_that_it_finds() =>
        ManifestRules.All.Select(rule => rule.GetType().Name).Except(Faults.Values.Select(fault => fault.Rule)).ShouldBeEmpty();

    [Fact]
    public async Task Something_declared_that_nobody_needs_is_found()
    {
        var set = await Chart.RenderAsync("defaults") with { External = ["Secret/focusnetgrid-connection", "Secret/forgotten"] };

        new KnownReferences().Check(set).ShouldBe(["Secret/forgotten: is declared to be there, and nothing refers to it"]);
    }

    [Fact]
    public async Task A_scaled_workload_with_a_count_of_its_own_is_found()
    {
        var set = await Chart.RenderAsync("keda");
        Workload(set, "worker")["spec"]!["replicas"] = 3;

        new OwnTargets().Check(set).Single().ShouldContain("each would undo the other");
    }

    [Fact]
    public async Task Rights_in_the_cluster_are_found()
    {
        var set = await Chart.RenderAsync("defaults");
        set = set with { All = [.. set.All, new((JsonObject)Json("""{"kind": "ClusterRole", "metadata": {"name": "all"}}"""))] };

        new WithoutClusterRights().Check(set).Single().ShouldContain("ClusterRole/all");
    }

    private static JsonObject Workload(ManifestSet set, string component) => set.Pods.Single(pod => pod.Component == component).Owner.Content;

    private static JsonObject Spec(ManifestSet set, string component) => set.Pods.Single(pod => pod.Component == component).Spec;

    private static JsonObject Container(ManifestSet set, string component) => Spec(set, component).Items("containers").Single();

    private static JsonObject Volume(ManifestSet set, string component, string name) => Spec(set, component).Items("volumes").Single(volume => volume["name"].Text() == name);

    private static JsonObject Policy(ManifestSet set, string component) => set.Single("NetworkPolicy", $"focusnetgrid-{component}").Content;

    private static void Env(ManifestSet set, string variable) => ((JsonArray)Container(set, "gateway")["env"]!).Add(Json(variable));

    private static void Remove(JsonObject content, params string[] path) => ((JsonObject)content.At(path[..^1])!).Remove(path[^1]).ShouldBeTrue();

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
