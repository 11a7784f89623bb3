using System.Text.Json.Nodes;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>The OpenAPI document.</summary>
public sealed class ApiDocumentTests
{
    [Fact]
    public async Task Every_route_is_documented_with_what_it_answers()
    {
        await using var host = await ApiHost.StartAsync();

        var document = await host.GetAsync("/openapi/v1.json").ShouldBeJsonAsync();

        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (Route: $"{operation.Key} {path.Key}", operation.Value))).ToList();
        operations.Select(operation => operation.Route).ShouldBe(
            [
                "post /api/v1/sweeps", "get /api/v1/sweeps", "get /api/v1/sweeps/{sweep}", "patch /api/v1/sweeps/{sweep}", "get /api/v1/sweeps/{sweep}/figures",
                "post /api/v1/sweeps/{sweep}/pause", "post /api/v1/sweeps/{sweep}/resume", "post /api/v1/sweeps/{sweep}/cancel", "post /api/v1/sweeps/{sweep}/retry",
                "get /api/v1/sweeps/{sweep}/trials", "get /api/v1/sweeps/{sweep}/trials/{trial}", "get /api/v1/sweeps/{sweep}/trials/{trial}/history",
                "get /api/v1/sweeps/{sweep}/report", "get /api/v1/sweeps/{sweep}/report/{name}", "head /api/v1/sweeps/{sweep}/report/{name}",
                "get /api/v1/sweeps/{sweep}/trials/{trial}/files", "get /api/v1/sweeps/{sweep}/trials/{trial}/files/{name}", "head /api/v1/sweeps/{sweep}/trials/{trial}/files/{name}",
                "get /api/v1/events", "get /api/v1/sweeps/{sweep}/events", "get /api/v1/workers",
            ],
            ignoreOrder: true);
        operations.ShouldAllBe(operation => operation.Value!["summary"]!.GetValue<string>().Length > 10 && operation.Value!["responses"]!["503"] != null);
    }

    [Fact]
    public async Task Parameters_are_documented_with_their_bounds()
    {
        await using var host = await ApiHost.StartAsync();

        var document = await host.GetAsync("/openapi/v1.json").ShouldBeJsonAsync();

        var parameters = document["paths"]!["/api/v1/sweeps/{sweep}/trials"]!["get"]!["parameters"]!.AsArray();
        parameters.Select(parameter => parameter!["name"]!.GetValue<string>()).ShouldBe(["sweep", "offset", "limit", "status", "configuration", "text", "sort", "order"]);
        parameters[2]!["schema"]!["maximum"]!.GetValue<int>().ShouldBe(500);
        parameters[3]!["schema"]!["items"]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).ShouldContain("cancelled");
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        var document = await host.GetAsync("/openapi/v1.json").ShouldBeJsonAsync();

        var references = References(document).Distinct().ToList();
        references.Count.ShouldBeGreaterThan(10);
        references.ShouldAllBe(reference => Follow(document, reference) != null);
        document["components"]!["securitySchemes"]!["bearer"]!["scheme"]!.GetValue<string>().ShouldBe("bearer");
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static JsonNode? Follow(JsonNode document, string reference) =>
        reference.Split('/').Skip(1).Aggregate<string, JsonNode?>(document, (node, part) => node?[part]);
}
