using System.Net;
using FocusNetGrid.Silo.Api;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Tests.Api.Kit;
using static FocusNetGrid.Silo.Tests.Api.Kit.Answers;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>Who may ask for what.</summary>
public sealed class SecurityTests
{
    /// <summary>Every route that only reads.</summary>
    public static TheoryData<string> Reads =>
    [
        "sweeps", "sweeps/x", "sweeps/x/trials", "sweeps/x/trials/1", "sweeps/x/trials/1/history", "sweeps/x/trials/1/files", "sweeps/x/trials/1/files/a",
        "sweeps/x/report", "sweeps/x/report/a", "sweeps/x/figures", "sweeps/x/events", "events", "workers",
    ];

    /// <summary>Every route that changes.</summary>
    public static TheoryData<string, string> Writes => new()
    {
        { "POST", "sweeps" }, { "POST", "sweeps/x/pause" }, { "POST", "sweeps/x/resume" }, { "POST", "sweeps/x/cancel" }, { "POST", "sweeps/x/retry" }, { "PATCH", "sweeps/x" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task No_route_reads_without_a_token(string path)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var answer = await host.GetAsync(path);

        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer realm=\"focusnetgrid\"");
        await Task.FromResult(answer).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task No_route_changes_without_a_token(string method, string path)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        await host.SendAsync(HttpMethod.Parse(method), path).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_read_token_changes_nothing(string method, string path)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var answer = await host.SendAsync(HttpMethod.Parse(method), path, ApiHost.ReadToken);

        answer.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_scope");
        await Task.FromResult(answer).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "read-only");
    }

    [Theory]
    [InlineData("wrong-token-0123456789")]
    [InlineData("read-token-012345678")]
    [InlineData("READ-TOKEN-0123456789")]
    [InlineData("")]
    public async Task A_wrong_token_is_told_so(string token)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var answer = await host.GetAsync("sweeps", ("Authorization", $"Bearer {token}"));

        await Task.FromResult(answer).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Theory]
    [InlineData("Basic cmVhZC10b2tlbi0wMTIzNDU2Nzg5")]
    [InlineData("read-token-0123456789")]
    public async Task A_token_counts_as_a_bearer_token_only(string authorization)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        await host.GetAsync("sweeps", ("Authorization", authorization)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
        await host.GetAsync($"sweeps?token={ApiHost.ReadToken}").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Fact]
    public async Task A_token_of_either_kind_reads_and_the_write_token_changes()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);
        var sweep = host.Grid.Add();

        await host.SendAsync(HttpMethod.Get, "sweeps", ApiHost.ReadToken).ShouldBeJsonAsync();
        await host.SendAsync(HttpMethod.Get, "sweeps", ApiHost.WriteToken).ShouldBeJsonAsync();
        await host.SendAsync(HttpMethod.Post, $"sweeps/{sweep.Id}/pause", ApiHost.WriteToken).ShouldBeJsonAsync();
    }

    [Fact]
    public async Task A_page_that_asks_for_nothing_is_closed_all_the_same()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var browser = await host.GetAsync(ApiHost.Page);
        using var reader = await host.SendAsync(HttpMethod.Get, ApiHost.Page, ApiHost.ReadToken);

        (browser.StatusCode, browser.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, "/sign-in?return=%2Fpage"));
        reader.StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.SendAsync(HttpMethod.Post, ApiHost.Page, ApiHost.ReadToken).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "read-only");
    }

    [Fact]
    public async Task With_a_read_token_alone_nobody_changes_anything()
    {
        await using var host = await ApiHost.StartAsync(new() { ReadToken = ApiHost.ReadToken });
        var sweep = host.Grid.Add();

        await host.PostAsync($"sweeps/{sweep.Id}/pause").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
        await host.SendAsync(HttpMethod.Post, $"sweeps/{sweep.Id}/pause", ApiHost.ReadToken).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "read-only");
    }

    [Theory]
    [InlineData("10.0.0.9")]
    [InlineData("::ffff:10.0.0.9")]
    [InlineData("fe80::1")]
    public async Task Without_a_token_only_this_machine_is_served(string client)
    {
        await using var host = await ApiHost.StartAsync(client: IPAddress.Parse(client));

        foreach (var path in new[] { "sweeps", "/healthz", "/openapi/v1.json", "/sign-in" })
        {
            await host.GetAsync(path).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "not-local");
        }
    }

    [Fact]
    public async Task With_a_token_other_machines_are_served()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens, IPAddress.Parse("10.0.0.9"));

        await host.SendAsync(HttpMethod.Get, "sweeps", ApiHost.ReadToken).ShouldBeJsonAsync();
    }

    [Theory]
    [InlineData("attacker.example")]
    [InlineData("attacker.example:8080")]
    [InlineData("localhost.attacker.example")]
    [InlineData("127.0.0.1.attacker.example")]
    public async Task A_name_that_was_pointed_here_is_refused(string name)
    {
        await using var host = await ApiHost.StartAsync();

        await host.GetAsync("sweeps", ("Host", name)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "foreign-host");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:9")]
    [InlineData("[::1]:9")]
    public async Task This_machines_own_names_are_served(string name)
    {
        await using var host = await ApiHost.StartAsync();

        await host.GetAsync("sweeps", ("Host", name)).ShouldBeJsonAsync();
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_have_a_browser_change_anything(string header, string value)
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add();

        foreach (var path in new[] { "sweeps", $"sweeps/{sweep.Id}/cancel", "/sign-in", "/sign-out" })
        {
            await host.PostAsync(path, Body(TestGrid.Text(1), "text/plain"), (header, value)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "cross-site");
        }

        sweep.Coordinator.Read().Cancelled.ShouldBe(0);
    }

    [Fact]
    public async Task The_grids_own_pages_may_change()
    {
        await using var host = await ApiHost.StartAsync();
        var sweep = host.Grid.Add();
        var own = host.Address.GetLeftPart(UriPartial.Authority);

        await host.PostAsync($"sweeps/{sweep.Id}/pause", null, ("Origin", own), ("Sec-Fetch-Site", "same-origin")).ShouldBeJsonAsync();
        await host.PostAsync($"sweeps/{sweep.Id}/resume", null, ("Origin", own)).ShouldBeJsonAsync();
    }

    [Fact]
    public async Task Nobody_elses_page_may_read_an_answer()
    {
        await using var host = await ApiHost.StartAsync();

        using var answer = await host.GetAsync("sweeps", ("Origin", "https://attacker.example"));
        using var preflight = await host.SendAsync(HttpMethod.Options, "sweeps", null, null, ("Origin", "https://attacker.example"), ("Access-Control-Request-Method", "POST"));

        answer.Headers.Concat(preflight.Headers).ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("sweeps")]
    [InlineData("sweeps/none")]
    [InlineData("sweeps?x=1")]
    [InlineData("/nowhere")]
    public async Task Every_answer_tells_browsers_to_be_careful(string path)
    {
        await using var host = await ApiHost.StartAsync();

        using var answer = await host.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("short", "write-token-0123456789")]
    [InlineData("read token with blanks", "write-token-0123456789")]
    [InlineData("same-token-0123456789", "same-token-0123456789")]
    public void Tokens_that_cannot_be_trusted_are_refused(string read, string write)
    {
        var refusal = Should.Throw<RunException>(new ApiOptions { ReadToken = read, WriteToken = write }.Validate);

        refusal.Message.ShouldNotContain(read);
    }
}
