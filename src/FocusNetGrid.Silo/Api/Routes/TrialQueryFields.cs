using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>A <see cref="TrialQuery"/> as a query string.</summary>
internal static class TrialQueryFields
{
    private const string Descending = "Desc";

    private static readonly QueryField Status = new("status", "Only trials of this status; may be given several times, or with commas.", JsonSchemaType.String)
    {
        Words = QueryReader.WordsOf<TrialStatus>(),
        IsList = true,
    };

    private static readonly QueryField Configuration = new("configuration", "Only the trials of the configuration with this number.", JsonSchemaType.Integer) { Least = 1 };
    private static readonly QueryField Text = new("text", "Only trials whose title has this in it, whatever its case.", JsonSchemaType.String);

    private static readonly QueryField Sort = new("sort", "What they are sorted by; equals stand in the plan's order.", JsonSchemaType.String)
    {
        Words = QueryReader.WordsOf<TrialOrder>(),
        Default = "number",
    };

    private static readonly QueryField Order = new("order", "desc puts the largest first; trials without a score come last either way.", JsonSchemaType.String)
    {
        Words = ["asc", "desc"],
        Default = "asc",
    };

    /// <summary>Every parameter.</summary>
    public static IReadOnlyList<QueryField> All { get; } = [PageFields.Offset, PageFields.Limit, Status, Configuration, Text, Sort, Order];

    /// <summary>Reads it.</summary>
    /// <exception cref="Problems.RequestException">Something is wrong.</exception>
    public static TrialQuery Read(IQueryCollection query)
    {
        var reader = new QueryReader(query, All);
        var page = PageFields.Read(reader);
        var read = new TrialQuery
        {
            Offset = page.Offset,
            Limit = page.Limit,
            Status = reader.Values<TrialStatus>(Status),
            Configuration = reader.Number(Configuration),
            Text = reader.Text(Text),
            Sort = Enum.Parse<TrialOrder>(reader.Word(Sort) ?? nameof(TrialOrder.Number)),
            Descending = reader.Word(Order) == Descending,
        };
        reader.ThrowIfAny();
        return read;
    }
}
