using System.Text.Json;
using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Reads <c>{"priority": 20}</c>.</summary>
internal static class PriorityBody
{
    private const string Field = "priority";
    private const string Example = "send {\"priority\": 20}";

    /// <exception cref="RequestException">It is something else.</exception>
    public static async Task<int> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            throw new RequestException(Problem.WrongMedia(request.ContentType, "application/json"));
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = 4 }, cancellationToken);
            return Priority(body.RootElement);
        }
        catch (JsonException)
        {
            throw new RequestException(Problem.WrongRequest($"the body is not JSON; {Example}"));
        }
    }

    private static int Priority(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new RequestException(Problem.WrongRequest($"the body is no object; {Example}"));
        }

        if (body.EnumerateObject().FirstOrDefault(field => field.Name != Field) is { Value.ValueKind: not JsonValueKind.Undefined } stranger)
        {
            throw Wrong(stranger.Name, $"cannot be changed; only {Field} can");
        }

        return !body.TryGetProperty(Field, out var value) ? throw Wrong(Field, $"is missing; {Example}")
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var priority) && priority is >= 1 and <= 1000 ? priority
            : throw Wrong(Field, $"{Shown(value)} is not right; give a whole number from 1 to 1000");
    }

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? $"{text[..60]}..." : value.GetRawText();

    private static RequestException Wrong(string field, string message) =>
        new(Problem.WrongRequest($"{(field.Length > 60 ? field[..60] : field)}: {message}", new ProblemEntry(field, message)));
}
