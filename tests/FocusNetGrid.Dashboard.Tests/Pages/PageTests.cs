using System.Net;
using System.Text.RegularExpressions;
using FocusNetGrid.Dashboard.Tests.Harness;
using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Dashboard.Tests.Pages;

public sealed partial class PageTests
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grid_without_sweeps_says_how_to_submit_one()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        using var client = site.Client();
        var page = await client.GetStringAsync("/", Token);
        page.ShouldContain("No sweep yet");
        page.ShouldContain("<textarea id=\"spec\"");
        (await client.GetStringAsync("/workers", Token)).ShouldContain("No worker yet");
    }

    [Fact]
    public async Task A_running_sweep_shows_how_far_it_is()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        using var client = site.Client();
        var page = Text(await client.GetStringAsync($"/sweeps/{scene.Running.Id}", Token));
        page.ShouldContain("6 of 12 trials have ended");
        page.ShouldContain("about 32 min");
        page.ShouldContain("1 failed");
        page.ShouldContain("Pause");
        page.ShouldNotContain("Resume");
    }

    [Fact]
    public async Task A_finished_sweep_shows_its_figures_and_cannot_be_paused()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        using var client = site.Client();
        var page = await client.GetStringAsync($"/sweeps/{scene.Finished.Id}?figures=show", Token);
        foreach (var figure in new[] { "cost-front", "parallel-coordinates", "importance" })
        {
            page.ShouldContain($"data-key=\"{figure}\"");
        }

        page.ShouldNotContain("/pause\"");
        page.ShouldContain("data-over=\"true\"");
    }

    [Fact]
    public async Task A_failed_trial_shows_each_attempt_with_its_cause_signal_and_last_words()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        using var client = site.Client();
        var page = Text(await client.GetStringAsync($"/sweeps/{scene.Broken.Id}/trials/1", Token));
        page.ShouldContain("Attempt 2");
        page.ShouldContain("its process died: the trainer process was killed while it trained epoch 3");
        page.ShouldContain("SIGKILL");
        page.ShouldContain("CUDA out of memory");
        page.ShouldContain("gpu-b/cuda:0, from epoch 3");
    }

    [Fact]
    public async Task Words_from_elsewhere_are_words_and_no_markup()
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single.Replace("name: single", $"name: single\ndescription: {System.Text.Json.JsonSerializer.Serialize(Hostile)}", StringComparison.Ordinal));
        var index = sweep.Begin(Hostile, TestGrid.Now);
        sweep.Epoch(index);
        sweep.Fail(index, new(FailureKind.Certain, Hostile, 1, Hostile, Hostile), TestGrid.Now);
        grid.Workers.Add(new(Hostile, Hostile, Hostile, Grains.Roster.WorkerState.Idle, TestGrid.Now, TestGrid.Now) { Trouble = Hostile });
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        foreach (var path in new[] { "/", "/workers", $"/sweeps/{sweep.Id}", $"/sweeps/{sweep.Id}/trials/1", $"/sweeps/{Uri.EscapeDataString(Hostile)}", $"/sweeps/{sweep.Id}?text={Uri.EscapeDataString(Hostile)}" })
        {
            var page = await (await client.GetAsync(path, Token)).Content.ReadAsStringAsync(Token);
            Scripts().Count(page).ShouldBe(1, path);
            page.ShouldNotContain("<img src=x", customMessage: path);
        }
    }

    [Fact]
    public async Task No_page_names_another_site_or_has_style_or_script_of_its_own()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        using var client = site.Client();
        foreach (var path in new[] { "/", "/workers", "/sign-in", $"/sweeps/{scene.Running.Id}", $"/sweeps/{scene.Finished.Id}?figures=show", $"/sweeps/{scene.Running.Id}/trials/1", $"/sweeps/{scene.Finished.Id}/report" })
        {
            var answer = await client.GetAsync(path, Token);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            var page = await answer.Content.ReadAsStringAsync(Token);
            Elsewhere().Matches(page).Select(match => match.Value).ShouldBeEmpty(path);
            Inline().Matches(page).Select(match => match.Value).ShouldBeEmpty(path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
        }
    }

    [Theory]
    [InlineData("/sweeps/0123456789abcdef", "No such sweep")]
    [InlineData("/sweeps/0123456789abcdef/trials/1", "No such sweep")]
    [InlineData("/sweeps/{0}/trials/99", "No such trial")]
    [InlineData("/sweeps/{0}/nowhere/at/all", "No such page")]
    public async Task What_is_not_there_is_said_so(string path, string title)
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        var answer = await client.GetAsync(string.Format(path, sweep.Id), Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain($"<h1>{title}</h1>");
    }

    [Theory]
    [InlineData("status=done", "it is one of waiting, running")]
    [InlineData("sort=colour", "it is one of number, score")]
    [InlineData("page=0", "it is a number from 1")]
    [InlineData("page=99999999999", "it is a number from 1")]
    [InlineData("configuration=two", "it is a number from 1")]
    public async Task An_address_with_a_wrong_value_is_answered_with_what_would_be_right(string query, string right)
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        var answer = await client.GetAsync($"/sweeps/{sweep.Id}?{query}", Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain(right);
    }

    [Fact]
    public async Task While_the_grid_is_away_pages_say_so_and_load_themselves_again()
    {
        await using var site = await Site.StartAsync(new TestGrid { IsAway = true });
        using var client = site.Client();
        foreach (var path in new[] { "/", "/workers", "/sweeps/0123456789abcdef", "/sweeps/0123456789abcdef/trials/1" })
        {
            var answer = await client.GetAsync(path, Token);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter!.ToString().ShouldBe("5");
            (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("<meta http-equiv=\"refresh\" content=\"5\"");
        }
    }

    [Fact]
    public async Task A_part_alone_has_no_frame_and_reads_nothing_that_it_does_not_show()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        using var client = site.Client();
        var part = await client.GetStringAsync($"/sweeps/{scene.Running.Id}?part=trials", Token);
        part.ShouldNotContain("<html");
        PartNames().Matches(part).Select(match => match.Groups[1].Value).ShouldBe(["trials"]);
    }

    [Fact]
    public async Task Files_that_pages_need_are_kept_for_good_under_names_with_their_hash()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        using var client = site.Client();
        var assets = Assets().Matches(await client.GetStringAsync("/", Token)).Select(match => match.Value).Distinct().ToList();
        assets.Count.ShouldBe(4);
        foreach (var asset in assets)
        {
            var answer = await client.GetAsync(asset, Token);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }

    private static string Text(string page) => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(page, " "), " ")).Replace(" :", ":", StringComparison.Ordinal);

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();

    [GeneratedRegex("(href|src|action)=\"(https?:)?//[^\"]*\"|@import|url\\(")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("<style|\\sstyle=\"|\\son[a-z]+=\"|<script(?! type=\"module\" src=\"/assets/)")]
    private static partial Regex Inline();

    [GeneratedRegex("data-part=\"([a-z]+)\"")]
    private static partial Regex PartNames();

    [GeneratedRegex("/assets/[0-9a-f]{16}/[a-z.]+")]
    private static partial Regex Assets();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
