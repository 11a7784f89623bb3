using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Which page of a list.</summary>
internal static class PageFields
{
    private const int DefaultLimit = 50;

    /// <summary>What comes before the page.</summary>
    public static QueryField Offset { get; } = new("offset", "How many come before the page.", JsonSchemaType.Integer) { Least = 0, Default = 0 };

    /// <summary>The page's length.</summary>
    public static QueryField Limit { get; } = new("limit", "How many the page has at most.", JsonSchemaType.Integer) { Least = 1, Most = TrialQuery.MostLimit, Default = DefaultLimit };

    /// <summary>Every parameter of a list that has no others.</summary>
    public static IReadOnlyList<QueryField> All { get; } = [Offset, Limit];

    /// <summary>Reads it.</summary>
    public static (int Offset, int Limit) Read(QueryReader reader) => (reader.Number(Offset) ?? 0, reader.Number(Limit) ?? DefaultLimit);

    /// <summary>Reads it where there is nothing else.</summary>
    /// <exception cref="Problems.RequestException">Something is wrong.</exception>
    public static (int Offset, int Limit) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query, All);
        var page = Read(reader);
        reader.ThrowIfAny();
        return page;
    }
}
