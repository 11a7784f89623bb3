using System.Globalization;
using FocusNetGrid.Silo.Dashboard.Wording;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Which trials a sweep's page lists, as its address says it.</summary>
/// <param name="Text">What their titles have in them.</param>
/// <param name="Status">Their states; all where it is empty.</param>
/// <param name="Configuration">Their configuration; all where it is null.</param>
/// <param name="Sort">What they are sorted by.</param>
/// <param name="Descending">Whether the largest comes first.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="AllConfigurations">Whether the table of configurations is shown whole.</param>
/// <param name="ShowsFigures">Whether the page waits for its figures; else script asks for them once it is there.</param>
public sealed record TrialListQuery(
    string Text, IReadOnlyList<TrialStatus> Status, int? Configuration, TrialOrder Sort, bool Descending, int Page, bool AllConfigurations, bool ShowsFigures)
{
    /// <summary>Trials on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Whether any trial may be left out.</summary>
    public bool IsFiltered => Text.Length > 0 || Status.Count > 0 || Configuration is not null;

    /// <summary>The order as the address has it: <c>score</c>, or <c>-score</c> for the largest first.</summary>
    public string Order => OrderOf(Sort, Descending);

    /// <summary>The same for the grid.</summary>
    public TrialQuery ForGrid() => new()
    {
        Offset = (Page - 1) * PageSize,
        Limit = PageSize,
        Status = Status,
        Configuration = Configuration,
        Text = Text,
        Sort = Sort,
        Descending = Descending,
    };

    /// <summary>The same with a sweep's address before it.</summary>
    public string Link(string sweep)
    {
        var query = new QueryBuilder();
        Add(query, "text", Text, Text.Length > 0);
        foreach (var status in Status)
        {
            query.Add("status", Words.Of(status));
        }

        Add(query, "configuration", $"{Configuration}", Configuration is not null);
        Add(query, "sort", Order, Sort != TrialOrder.Number || Descending);
        Add(query, "page", $"{Page}", Page > 1);
        Add(query, "configurations", "all", AllConfigurations);
        Add(query, "figures", "show", ShowsFigures);
        return $"{Links.Sweep(sweep)}{query.ToQueryString()}";
    }

    /// <summary>An order as the address has it.</summary>
    public static string OrderOf(TrialOrder sort, bool descending) => (descending ? "-" : "") + sort.ToString().ToLowerInvariant();

    /// <summary>Reads an address.</summary>
    internal static TrialListQuery Read(IQueryCollection query)
    {
        var order = query["sort"].FirstOrDefault() ?? "";
        return new(
            (query["text"].FirstOrDefault() ?? "").Trim(),
            [.. query["status"].OfType<string>().Select(StatusOf).Distinct()],
            query["configuration"].FirstOrDefault() is { Length: > 0 } configuration ? Number("configuration", configuration) : null,
            SortOf(order),
            order.StartsWith('-'),
            query["page"].FirstOrDefault() is { Length: > 0 } page ? Number("page", page) : 1,
            query["configurations"].FirstOrDefault() == "all",
            query["figures"].FirstOrDefault() == "show");
    }

    private static TrialStatus StatusOf(string text) => Enum.GetValues<TrialStatus>() is var all && all.Any(status => Words.Of(status) == text)
        ? all.First(status => Words.Of(status) == text)
        : throw PageException.Field("status", text, $"it is one of {string.Join(", ", all.Select(Words.Of))}");

    private static TrialOrder SortOf(string text)
    {
        var name = text.TrimStart('-');
        var all = Enum.GetValues<TrialOrder>();
        return name.Length == 0 ? TrialOrder.Number
            : all.Any(order => OrderOf(order, false) == name) ? all.First(order => OrderOf(order, false) == name)
            : throw PageException.Field("sort", text, $"it is one of {string.Join(", ", all.Select(order => OrderOf(order, false)))}, with a - before it for the largest first");
    }

    // The upper end keeps the offset within what a number holds.
    private static int Number(string field, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 10_000_000
            ? number
            : throw PageException.Field(field, text, "it is a number from 1");

    private static void Add(QueryBuilder query, string name, string value, bool isNeeded)
    {
        if (isNeeded)
        {
            query.Add(name, value);
        }
    }
}
