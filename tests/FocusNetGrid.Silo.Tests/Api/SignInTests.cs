using System.Net;
using FocusNetGrid.Silo.Tests.Api.Kit;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>How a browser gets in.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task A_token_signs_a_browser_in_and_its_cookie_holds_no_token()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var answer = await SignInAsync(host, ApiHost.WriteToken, "/sweeps/x?offset=1");

        (answer.StatusCode, answer.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, "/sweeps/x?offset=1"));
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain(ApiHost.WriteToken);
        cookie.ShouldNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(ApiHost.WriteToken)).TrimEnd('='));
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("HTTPS, http", true)]
    [InlineData("http, https", false)]
    [InlineData("", false)]
    public async Task A_session_is_for_HTTPS_alone_where_the_browser_came_by_it(string scheme, bool isSecure)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var answer = await SignInAsync(host, ApiHost.ReadToken, "/", ("X-Forwarded-Proto", scheme));

        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(isSecure);
    }

    [Fact]
    public async Task A_session_may_what_its_token_may()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);
        var sweep = host.Grid.Add();
        var (reader, writer) = (await CookieAsync(host, ApiHost.ReadToken), await CookieAsync(host, ApiHost.WriteToken));

        await host.GetAsync("sweeps", ("Cookie", reader)).ShouldBeJsonAsync();
        await host.PostAsync($"sweeps/{sweep.Id}/pause", null, ("Cookie", reader), ("Sec-Fetch-Site", "same-origin")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "read-only");
        await host.PostAsync($"sweeps/{sweep.Id}/pause", null, ("Cookie", writer), ("Sec-Fetch-Site", "same-origin")).ShouldBeJsonAsync();
    }

    [Fact]
    public async Task A_session_cannot_be_used_from_another_site()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);
        var sweep = host.Grid.Add();
        var cookie = await CookieAsync(host, ApiHost.WriteToken);

        await host.PostAsync($"sweeps/{sweep.Id}/cancel", null, ("Cookie", cookie), ("Origin", "https://attacker.example"))
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "cross-site");
    }

    [Fact]
    public async Task A_forged_session_is_none()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);
        var cookie = await CookieAsync(host, ApiHost.WriteToken);

        await host.GetAsync("sweeps", ("Cookie", cookie[..^8] + "AAAAAAAA")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
        await host.GetAsync("sweeps", ("Cookie", $"focusnetgrid={ApiHost.WriteToken}")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Fact]
    public async Task A_session_holds_at_every_gateway_and_ends_with_a_token()
    {
        await using var one = await ApiHost.StartAsync(ApiHost.Tokens);
        await using var other = await ApiHost.StartAsync(ApiHost.Tokens);
        await using var changed = await ApiHost.StartAsync(ApiHost.Tokens with { WriteToken = "another-token-0123456789" });
        await using var withdrawn = await ApiHost.StartAsync(ApiHost.Tokens with { ReadToken = null });
        foreach (var token in new[] { ApiHost.ReadToken, ApiHost.WriteToken })
        {
            var cookie = await CookieAsync(one, token);

            await other.GetAsync("sweeps", ("Cookie", cookie)).ShouldBeJsonAsync();
            await changed.GetAsync("sweeps", ("Cookie", cookie)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
            await withdrawn.GetAsync("sweeps", ("Cookie", cookie)).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
        }
    }

    [Theory]
    [InlineData("wrong-token-0123456789")]
    [InlineData("")]
    public async Task A_wrong_token_signs_nobody_in(string token)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var browser = await SignInAsync(host, token, "/", ("Accept", "text/html"));

        browser.Headers.Contains("Set-Cookie").ShouldBeFalse();
        browser.Headers.Location!.ToString().ShouldBe("/sign-in?wrong=token&return=%2F");
        await SignInAsync(host, token, "/").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
    }

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("//attacker.example/")]
    [InlineData("/\\attacker.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string back)
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var answer = await SignInAsync(host, ApiHost.ReadToken, back);

        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Tokens_cannot_be_tried_out_by_the_dozen()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens with { SignInsPerMinute = 3 });
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await SignInAsync(host, "wrong-token-0123456789", "/").ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorised");
        }

        await SignInAsync(host, ApiHost.WriteToken, "/").ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Tokens);

        using var answer = await host.PostAsync("/sign-out", null, ("Cookie", await CookieAsync(host, ApiHost.ReadToken)));

        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("focusnetgrid=;");
    }

    private static async Task<string> CookieAsync(ApiHost host, string token)
    {
        using var answer = await SignInAsync(host, token, "/");
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private static Task<HttpResponseMessage> SignInAsync(ApiHost host, string token, string back, params (string Name, string Value)[] headers) =>
        host.PostAsync("/sign-in", new FormUrlEncodedContent([new("token", token), new("return", back)]), headers);
}
