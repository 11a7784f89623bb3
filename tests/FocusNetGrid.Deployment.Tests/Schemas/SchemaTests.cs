using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Schemas;

public sealed class SchemaTests
{
    [Fact]
    public async Task A_misspelled_field_is_found_wherever_it_is()
    {
        var set = await Chart.RenderAsync("defaults");
        set.Pods.Single(pod => pod.Component == "worker").Containers.Single()["readynessProbe"] = new JsonObject();

        (await KubernetesSchemas.CheckAsync(set)).ShouldBe(["StatefulSet/focusnetgrid-worker: /spec/template/spec/containers/0/readynessProbe is no field"]);
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_found()
    {
        var set = await Chart.RenderAsync("defaults");
        set.Single("Deployment", "focusnetgrid-gateway").Content["spec"]!["replicas"] = "two";

        (await KubernetesSchemas.CheckAsync(set)).Single().ShouldContain("data/spec/replicas must be integer");
    }

    [Theory]
    [InlineData("keda", "ScaledObject", "maxReplicas")]
    [InlineData("keda", "ServiceMonitor", "endpoint")]
    public async Task Operators_fields_are_known_too(string settings, string kind, string field)
    {
        var set = await Chart.RenderAsync(settings);
        set.Of(kind).Single().Content["spec"]![field] = 1;

        (await KubernetesSchemas.CheckAsync(set)).Single().ShouldEndWith($"/spec/{field} is no field");
    }

    [Fact]
    public async Task A_kind_without_a_schema_does_not_pass()
    {
        var stranger = new Manifest((JsonObject)JsonNode.Parse("""{"apiVersion": "example.org/v1", "kind": "Thing", "metadata": {"name": "a"}}""")!);

        (await KubernetesSchemas.CheckAsync(new([stranger], []))).Single().ShouldContain("no schema is known");
    }
}
