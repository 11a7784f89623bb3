using System.Net;
using System.Text.Json;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Cli.Remote;

/// <summary>What a grid answers where something is wrong.</summary>
/// <param name="Title">The kind.</param>
/// <param name="Detail">This very problem.</param>
/// <param name="Problems">Single faults; null for none.</param>
internal sealed record GridProblem(string? Title, string? Detail, IReadOnlyList<GridFault>? Problems)
{
    /// <summary>Turns an answer into what the user hears.</summary>
    /// <param name="address">Which grid.</param>
    /// <param name="answer">What it answered.</param>
    /// <param name="file">The spec's file that was sent; empty for none.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    public static async Task<RemoteException> ReadAsync(GridAddress address, HttpResponseMessage answer, string file, CancellationToken cancellationToken)
    {
        var retryAfter = answer.Headers.RetryAfter?.Delta;
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return new([$"{address}: answers {(int)answer.StatusCode} {answer.ReasonPhrase}, as no grid of this version does; look whether the URL is the grid's"], ExitCode.WrongEnvironment)
            {
                IsPassing = answer.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
                RetryAfter = retryAfter,
            };
        }

        var problem = JsonSerializer.Deserialize<GridProblem>(await answer.Content.ReadAsByteArrayAsync(cancellationToken), SweepJson.Options)!;
        var isPassing = answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests or HttpStatusCode.GatewayTimeout;
        return new(problem.Lines(address, answer.StatusCode, file), isPassing || (int)answer.StatusCode >= 500 ? ExitCode.WrongEnvironment : ExitCode.WrongInput)
        {
            IsPassing = isPassing,
            RetryAfter = retryAfter,
        };
    }

    private IReadOnlyList<string> Lines(GridAddress address, HttpStatusCode status, string file) => status switch
    {
        HttpStatusCode.UnprocessableEntity when file.Length > 0 && Problems is { Count: > 0 } faults =>
            [.. faults.Select(fault => new SpecProblem(file, fault.Line ?? 0, fault.Field, fault.Message).ToString())],
        HttpStatusCode.Unauthorized => [$"{address}: {Detail}; give it as {RemoteOptions.TokenVariable}"],
        _ => [$"{address}: {Detail ?? Title}"],
    };
}

/// <summary>One of several faults.</summary>
/// <param name="Field">The field or the file.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Line">Of the spec, from 1.</param>
internal sealed record GridFault(string Field, string Message, int? Line);
