using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Silo.Tests.Api.Kit;

/// <summary>What tests expect of answers.</summary>
internal static class Answers
{
    /// <summary>The JSON of an answer with this status.</summary>
    public static async Task<JsonNode> ShouldBeJsonAsync(this Task<HttpResponseMessage> answering, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>A problem of this kind, with the shape that every problem has.</summary>
    public static async Task<JsonNode> ShouldBeProblemAsync(this Task<HttpResponseMessage> answering, HttpStatusCode status, string kind)
    {
        using var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(text)!;
        problem["type"]!.GetValue<string>().ShouldBe($"urn:focusnetgrid:problem:{kind}");
        problem["status"]!.GetValue<int>().ShouldBe((int)status);
        problem["title"]!.GetValue<string>().ShouldNotBeEmpty();
        problem["detail"]!.GetValue<string>().ShouldNotBeEmpty();
        return problem;
    }

    /// <summary>A body of a kind.</summary>
    public static StringContent Body(string text, string kind = "application/yaml") => new(text, Encoding.UTF8, new MediaTypeHeaderValue(kind));
}
