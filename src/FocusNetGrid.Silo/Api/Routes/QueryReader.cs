using System.Globalization;
using System.Text.Json;
using FocusNetGrid.Silo.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Reads the parameters of a query, and finds everything that is wrong with them.</summary>
internal sealed class QueryReader
{
    private readonly IQueryCollection query;
    private readonly List<ProblemEntry> problems = [];

    /// <param name="query">What was given.</param>
    /// <param name="known">Every parameter there is.</param>
    public QueryReader(IQueryCollection query, IReadOnlyList<QueryField> known)
    {
        this.query = query;
        foreach (var stranger in query.Keys.Where(key => known.All(field => field.Name != key)))
        {
            problems.Add(new(Short(stranger), known.Count > 0 ? $"no such parameter; known are {string.Join(", ", known.Select(field => field.Name))}" : "no such parameter; there is none here"));
        }
    }

    /// <summary>A whole number; null where it is not given, or wrong.</summary>
    public int? Number(QueryField field)
    {
        if (One(field) is not { } text)
        {
            return null;
        }

        var (least, most) = (field.Least ?? 0, field.Most ?? int.MaxValue);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        problems.Add(new(field.Name, $"'{Short(text)}' is not right; give a whole number {(field.Most is null ? $"from {least}" : $"from {least} to {most}")}"));
        return null;
    }

    /// <summary>Text; empty where it is not given.</summary>
    public string Text(QueryField field) => One(field) ?? "";

    /// <summary>One of the words; null where it is not given, or wrong.</summary>
    public string? Word(QueryField field) => One(field) is { } text ? Known(field, text) : null;

    /// <summary>Some of the values of an enumeration, given one by one or with commas between them.</summary>
    public IReadOnlyList<T> Values<T>(QueryField field)
        where T : struct, Enum =>
    [
        .. query[field.Name]
            .SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(text => Known(field, text))
            .OfType<string>()
            .Select(Enum.Parse<T>)
            .Distinct(),
    ];

    /// <summary>Refuses what is wrong.</summary>
    /// <exception cref="RequestException">Something is.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw new RequestException(Problem.WrongRequest(string.Join("; ", problems.Select(problem => $"{problem.Field}: {problem.Message}")), problems));
        }
    }

    /// <summary>The names of an enumeration's values, as JSON has them.</summary>
    public static IReadOnlyList<string> WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private string? Known(QueryField field, string text)
    {
        if (field.Words.Contains(text))
        {
            return char.ToUpperInvariant(text[0]) + text[1..];
        }

        problems.Add(new(field.Name, $"'{Short(text)}' is not right; give {string.Join(" or ", field.Words)}"));
        return null;
    }

    private string? One(QueryField field)
    {
        if (query[field.Name] is not { Count: > 0 } values)
        {
            return null;
        }

        if (values.Count > 1)
        {
            problems.Add(new(field.Name, "comes more than once; give it once"));
        }

        return values[0] ?? "";
    }

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}..." : text;
}
