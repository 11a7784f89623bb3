using System.Globalization;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Silo.Api.Problems;

/// <summary>Every kind of problem.</summary>
internal sealed partial record Problem
{
    private const int MostEntries = 100;

    public static Problem Unauthorised(bool isWrong) => new(
        "unauthorised", 401, "A token is needed", isWrong ? "the token is not known here; ask whoever runs the grid for one" : "show a token: Authorization: Bearer TOKEN");

    public static Problem ReadOnly() => new("read-only", 403, "The token may not change anything", "this token reads only; a change needs the grid's write token");

    public static Problem NotLocal() => new(
        "not-local", 403, "Only this machine is served", "no token is set, so connections from other machines are refused; whoever runs the grid can set one");

    public static Problem ForeignHost(string host) => new(
        "foreign-host", 403, "Not a name of this machine", $"the host '{Shown(host)}' is none of localhost, 127.0.0.1 and [::1]; without a token only these are served");

    public static Problem CrossSite() => new(
        "cross-site", 403, "Another site made this request", "a change must come from the grid's own pages, or carry an Authorization header");

    public static Problem TooMany(int seconds) => new("too-many-requests", 429, "Too many requests", $"this client asks too often; ask again in {seconds} s") { RetryAfter = seconds };

    public static Problem Away(GridAwayException cause) => new("grid-away", 503, "The grid does not answer", cause.Message) { RetryAfter = 3 };

    public static Problem NotReady() => new("grid-away", 503, "The grid does not answer", "the grid does not answer at the moment; ask again in a few seconds") { RetryAfter = 3 };

    public static Problem TooSlow() => new("too-slow", 504, "It took too long", "the grid did not answer in time; ask again, for less where that can be");

    public static Problem UnknownSweep(string sweep) => new("unknown-sweep", 404, "No such sweep", $"there is no sweep '{Shown(sweep)}'; {GridPaths.Api}/sweeps lists them all");

    public static Problem UnknownTrial(string sweep, string trial) => new(
        "unknown-trial", 404, "No such trial", $"the sweep '{Shown(sweep)}' has no trial '{Shown(trial)}'; give an id of {GridPaths.Sweep(Shown(sweep))}/trials, or a number from 1");

    public static Problem UnknownFile(string name) => new("unknown-file", 404, "No such file", $"there is no file '{Shown(name)}'; the list of files has every name");

    public static Problem NotFound(string path) => new("not-found", 404, "Nothing is here", $"there is nothing at '{Shown(path)}'; /openapi/v1.json tells every path");

    public static Problem WrongMethod(string method) => new("wrong-method", 405, "Not this method", $"'{Shown(method)}' cannot be used here; the Allow header tells which can");

    public static Problem WrongMedia(string? given, string right) => new(
        "wrong-media-type", 415, "Not this kind of body", given is { Length: > 0 } ? $"the body is '{Shown(given)}'; send {right}" : $"the body's kind is not told; send a Content-Type of {right}");

    public static Problem TooLong(int most) => new("too-long", 413, "The body is too long", $"a body has at most {most.ToString("N0", CultureInfo.InvariantCulture)} bytes");

    public static Problem WrongRequest(string detail, params IReadOnlyList<ProblemEntry> entries) => new("wrong-request", 400, "The request is wrong", detail) { Entries = entries };

    public static Problem WrongSpec(SpecException wrong) => new("wrong-spec", 422, "The spec is wrong", Counted(wrong.Problems.Count, "in the spec; each is told with its line and what would be right"))
    {
        Entries = [.. wrong.Problems.Take(MostEntries).Select(problem => new ProblemEntry(problem.Field, problem.Message, problem.Line > 0 ? problem.Line : null))],
    };

    public static Problem WrongData(DataException wrong) => new("wrong-data", 422, "The data cannot be used", Counted(wrong.Problems.Count, "with the data that the spec names"))
    {
        Entries = [.. wrong.Problems.Take(MostEntries).Select(problem => new ProblemEntry(problem.Path, problem.Message))],
    };

    public static Problem Refused(RunException wrong) => new("refused", 422, "It cannot be done", wrong.Message) { Entries = [new(wrong.Place, wrong.Problem)] };

    public static Problem Unexpected() => new("unexpected", 500, "Something went wrong", "the grid met an error of its own; its log tells which");

    private static string Counted(int count, string where) => count == 1 ? $"one problem {where}" : $"{count} problems {where}";

    /// <summary>Somebody's words, on one line and no longer than a glance takes.</summary>
    private static string Shown(string text)
    {
        var line = string.Concat(text.Take(80).Select(character => char.IsControl(character) ? '?' : character));
        return text.Length > 80 ? $"{line}..." : line;
    }
}
