using System.Net;
using FocusNetGrid.Dashboard.Tests.Harness;
using FocusNetGrid.Silo.Api;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Dashboard.Tests.Pages;

public sealed class SessionTests
{
    private static readonly ApiOptions Tokens = new() { ReadToken = "read-0123456789abcdef", WriteToken = "write-0123456789abcdef" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/workers")]
    [InlineData("/sweeps/0123456789abcdef")]
    [InlineData("/sweeps/0123456789abcdef/trials/1")]
    [InlineData("/sweeps/0123456789abcdef/report")]
    public async Task Whoever_has_not_signed_in_is_shown_where_to(string path)
    {
        await using var site = await Site.StartAsync(new TestGrid(), api: Tokens);
        using var client = site.Client();
        var answer = await client.GetAsync(path, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/sign-in?return={Uri.EscapeDataString(path)}");
        (await client.GetStringAsync(answer.Headers.Location, Token)).ShouldContain($"name=\"return\" value=\"{path}\"");
    }

    [Fact]
    public async Task A_reader_sees_everything_and_is_offered_no_change()
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        await using var site = await Site.StartAsync(grid, api: Tokens);
        using var client = site.Client();
        await SignInAsync(client, Tokens.ReadToken!);
        (await client.GetStringAsync("/", Token)).ShouldNotContain("<textarea");
        var page = await client.GetStringAsync($"/sweeps/{sweep.Id}", Token);
        page.ShouldContain("Sign out");
        page.ShouldNotContain("/pause\"");
        using var empty = new FormUrlEncodedContent([]);
        (await client.PostAsync($"/sweeps/{sweep.Id}/pause", empty, Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        sweep.Coordinator.Ledger.Status.ShouldBe(SweepStatus.Active);
    }

    [Fact]
    public async Task A_writer_is_offered_changes_until_signed_out()
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        await using var site = await Site.StartAsync(grid, api: Tokens);
        using var client = site.Client();
        await SignInAsync(client, Tokens.WriteToken!);
        (await client.GetStringAsync($"/sweeps/{sweep.Id}", Token)).ShouldContain($"/sweeps/{sweep.Id}/pause\"");
        using var empty = new FormUrlEncodedContent([]);
        await client.PostAsync("/sign-out", empty, Token);
        (await client.GetAsync("/", Token)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_with_advice()
    {
        await using var site = await Site.StartAsync(new TestGrid(), api: Tokens);
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var answer = await SignInAsync(client, "wrong");
        (await client.GetStringAsync(answer.Headers.Location, Token)).ShouldContain("That is no token of this grid.");
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task Behind_an_ingress_that_ends_TLS_every_cookie_is_for_HTTPS_alone(string scheme, bool isSecure)
    {
        var grid = new TestGrid();
        await using var site = await Site.StartAsync(grid, api: Tokens);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        var signedIn = CookieOf(await SignInAsync(client, Tokens.WriteToken!));
        client.DefaultRequestHeaders.Add("Cookie", signedIn.Split(';')[0]);
        var form = CookieOf(await client.GetAsync("/", Token));
        new[] { signedIn, form }.ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) == isSecure);
    }

    private static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string token)
    {
        using var form = new FormUrlEncodedContent([new("token", token), new("return", "/")]);
        return await client.PostAsync("/sign-in", form, Token);
    }
}
