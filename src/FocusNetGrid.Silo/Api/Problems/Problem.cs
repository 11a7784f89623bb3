using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FocusNetGrid.Silo.Api.Problems;

/// <summary>What went wrong with a request, as RFC 9457 has it told.</summary>
/// <param name="Kind">Names the kind for programs; stays.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind for people.</param>
/// <param name="Detail">This very problem, and what would be right.</param>
internal sealed partial record Problem(string Kind, int Status, string Title, string Detail)
{
    private const string TypePrefix = "urn:focusnetgrid:problem:";

    /// <summary>Single faults, where there may be several.</summary>
    public IReadOnlyList<ProblemEntry> Entries { get; init; } = [];

    /// <summary>Seconds after which asking again may help; null where it does not.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The kind as a URI.</summary>
    public static string TypeOf(string kind) => TypePrefix + kind;

    /// <summary>The problem as the framework has it.</summary>
    public ProblemDetails ToDetails()
    {
        var details = new ProblemDetails { Type = TypeOf(Kind), Status = Status, Title = Title, Detail = Detail };
        if (Entries.Count > 0)
        {
            details.Extensions["problems"] = Entries;
        }

        return details;
    }

    /// <summary>An endpoint's answer.</summary>
    public IResult ToResult() => new ProblemResult(this);

    /// <summary>Answers with it.</summary>
    public Task WriteAsync(HttpContext context)
    {
        if (RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(ToDetails()).ExecuteAsync(context);
    }
}

/// <summary>One of several faults.</summary>
/// <param name="Field">The field of the spec, the parameter, or the file of the data.</param>
/// <param name="Message">The value and what would be right.</param>
/// <param name="Line">Of the spec, from 1; null where no line can be named.</param>
internal sealed record ProblemEntry(string Field, string Message, int? Line = null);
