using System.Net;
using FocusNetGrid.Silo.Tests.Api.Kit;
using static FocusNetGrid.Silo.Tests.Api.Kit.Answers;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>How it is told that something does not go.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("GET", "sweeps")]
    [InlineData("GET", "workers")]
    [InlineData("GET", "events")]
    [InlineData("GET", "/readyz")]
    [InlineData("POST", "sweeps")]
    public async Task A_grid_that_is_away_is_told_with_when_to_ask_again(string method, string path)
    {
        await using var host = await ApiHost.StartAsync();
        host.Grid.IsAway = true;

        using var answer = await host.SendAsync(HttpMethod.Parse(method), path, content: method == "POST" ? Body(TestGrid.Text(1)) : null);

        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        await Task.FromResult(answer).ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "grid-away");
    }

    [Fact]
    public async Task The_process_lives_whether_the_grid_answers_or_not()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);
        using var ready = await host.GetAsync("/readyz");
        host.Grid.IsAway = true;

        using var alive = await host.GetAsync("/healthz");

        (ready.StatusCode, alive.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
    }

    [Theory]
    [InlineData("GET", "nowhere", HttpStatusCode.NotFound, "not-found")]
    [InlineData("GET", "/api/v2/sweeps", HttpStatusCode.NotFound, "not-found")]
    [InlineData("DELETE", "sweeps", HttpStatusCode.MethodNotAllowed, "wrong-method")]
    [InlineData("PUT", "workers", HttpStatusCode.MethodNotAllowed, "wrong-method")]
    public async Task What_is_not_there_is_told_as_a_problem_too(string method, string path, HttpStatusCode status, string kind)
    {
        await using var host = await ApiHost.StartAsync();

        await host.SendAsync(HttpMethod.Parse(method), path).ShouldBeProblemAsync(status, kind);
    }

    [Fact]
    public async Task A_problem_is_told_whatever_the_client_accepts()
    {
        await using var host = await ApiHost.StartAsync();

        await host.GetAsync("sweeps/none/events", ("Accept", "text/event-stream")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "unknown-sweep");
    }

    [Fact]
    public async Task Somebodys_words_are_repeated_in_short_and_on_one_line()
    {
        await using var host = await ApiHost.StartAsync();

        var problem = await host.GetAsync($"sweeps/{Uri.EscapeDataString("\u001b[31m\n" + new string('x', 500))}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "unknown-sweep");

        var detail = problem["detail"]!.GetValue<string>();
        detail.Length.ShouldBeLessThan(200);
        detail.ShouldAllBe(character => !char.IsControl(character));
    }

    [Fact]
    public async Task An_error_of_the_grids_own_gives_nothing_away()
    {
        await using var host = await ApiHost.StartAsync();
        host.Grid.Delay = TimeSpan.FromDays(-5);

        var problem = await host.GetAsync("workers").ShouldBeProblemAsync(HttpStatusCode.InternalServerError, "unexpected");

        problem.ToJsonString().ShouldNotContain("Exception");
    }
}
