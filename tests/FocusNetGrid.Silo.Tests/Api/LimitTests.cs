using System.Diagnostics;
using System.Net;
using System.Text;
using FocusNetGrid.Silo.Tests.Api.Kit;
using static FocusNetGrid.Silo.Tests.Api.Kit.Answers;

namespace FocusNetGrid.Silo.Tests.Api;

/// <summary>What is too much.</summary>
public sealed class LimitTests
{
    private const int Mebibyte = 1 << 20;

    /// <summary>Long texts that nest, or that a reader may look through more than once.</summary>
    public static TheoryData<string, string, string> Hostile => new()
    {
        { "[", "", "application/yaml" }, { "{a: ", "", "application/yaml" }, { "- ", "", "application/yaml" }, { "? ", "", "application/yaml" }, { "[", "", "application/json" },
        { "{\"a\":", "", "application/json" }, { "'", "", "application/yaml" }, { "a: b: ", "", "application/yaml" }, { "!", "", "application/yaml" }, { "&a ", "", "application/yaml" },
        { "*a ", "", "application/yaml" }, { "a\n", "", "application/yaml" }, { "\t\n", "x: 1", "application/yaml" }, { "a: [\n", "", "application/yaml" }, { "%YAML 1.2\n", "", "application/yaml" },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_long_is_refused(bool isChunked)
    {
        await using var host = await ApiHost.StartAsync();
        var body = Body(new string('#', Mebibyte + 1));
        body.Headers.ContentLength = isChunked ? null : body.Headers.ContentLength;

        using var request = new HttpRequestMessage(HttpMethod.Post, "sweeps") { Content = body };
        request.Headers.TransferEncodingChunked = isChunked;

        await host.Client.SendAsync(request, TestContext.Current.CancellationToken).ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-long");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_spec_is_refused_within_a_moment(string repeated, string end, string kind)
    {
        await using var host = await ApiHost.StartAsync();
        var text = string.Concat(Enumerable.Repeat(repeated, (Mebibyte / Encoding.UTF8.GetByteCount(repeated)) - 1)) + end;
        var begun = Stopwatch.GetTimestamp();

        using var answer = await host.PostAsync("sweeps", Body(text, kind));

        ((int)answer.StatusCode).ShouldBeInRange(400, 422);
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("application/yaml", "a: {0}1{1}", "wrong-spec", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/json", "{0}1{1}", "wrong-request", HttpStatusCode.BadRequest)]
    public async Task A_spec_that_nests_too_deeply_is_told_so(string kind, string pattern, string problem, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();
        var text = string.Format(pattern, new string('[', 40), new string(']', 40));

        var told = await host.PostAsync("sweeps", Body(text, kind)).ShouldBeProblemAsync(status, problem);

        told.ToJsonString().ShouldContain("nested more than 32 levels deep");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_of_another_kind_is_refused(string kind)
    {
        await using var host = await ApiHost.StartAsync();

        var problem = await host.PostAsync("sweeps", Body(TestGrid.Text(1), kind)).ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "wrong-media-type");

        problem["detail"]!.GetValue<string>().ShouldContain("application/yaml");
    }

    [Fact]
    public async Task A_body_that_is_no_text_is_refused()
    {
        await using var host = await ApiHost.StartAsync();
        var body = new ByteArrayContent([0x6E, 0xFF, 0xFE, 0x80]) { Headers = { ContentType = new("application/yaml") } };

        await host.PostAsync("sweeps", body).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "wrong-request");
    }

    [Fact]
    public async Task One_client_changes_only_so_much_and_is_told_when_to_go_on()
    {
        await using var host = await ApiHost.StartAsync(new() { ChangesAtOnce = 2, ChangesPerSecond = 1 });
        var sweep = host.Grid.Add();
        await host.PostAsync($"sweeps/{sweep.Id}/pause").ShouldBeJsonAsync();
        await host.PostAsync($"sweeps/{sweep.Id}/resume").ShouldBeJsonAsync();

        using var third = await host.PostAsync($"sweeps/{sweep.Id}/pause");

        third.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        await Task.FromResult(third).ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        await host.GetAsync("sweeps").ShouldBeJsonAsync();
    }

    [Fact]
    public async Task One_client_has_only_so_many_requests_at_a_time()
    {
        await using var host = await ApiHost.StartAsync(new() { RequestsAtOnce = 2 });
        host.Grid.Delay = TimeSpan.FromMilliseconds(300);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.GetAsync("workers")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(4);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(4);
    }

    [Fact]
    public async Task A_read_that_takes_too_long_is_given_up()
    {
        await using var host = await ApiHost.StartAsync(new() { ReadTime = TimeSpan.FromMilliseconds(50) });
        host.Grid.Delay = TimeSpan.FromSeconds(30);

        await host.GetAsync("workers").ShouldBeProblemAsync(HttpStatusCode.GatewayTimeout, "too-slow");
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        await using var host = await ApiHost.StartAsync();

        using var many = await host.GetAsync("sweeps", [.. Enumerable.Range(0, 80).Select(number => ($"X-{number}", "1"))]);
        using var @long = await host.GetAsync("sweeps", ("X-Long", new string('x', 20_000)));

        (many.StatusCode, @long.StatusCode).ShouldBe((HttpStatusCode.RequestHeaderFieldsTooLarge, HttpStatusCode.RequestHeaderFieldsTooLarge));
    }
}
