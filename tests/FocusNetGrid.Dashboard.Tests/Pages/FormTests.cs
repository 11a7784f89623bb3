using System.Net;
using System.Text.RegularExpressions;
using FocusNetGrid.Dashboard.Tests.Harness;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Dashboard.Tests.Pages;

public sealed partial class FormTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_spec_is_submitted_once_and_its_sweep_shown()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        using var client = site.Client();
        var first = await PostAsync(client, "/", "/sweeps", ("spec", Specs.Lesions));
        var again = await PostAsync(client, "/", "/sweeps", ("spec", Specs.Lesions));
        var sweep = site.Grid.Sweeps.ShouldHaveSingleItem();
        first.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        new[] { first, again }.ShouldAllBe(answer => answer.Headers.Location!.ToString() == $"/sweeps/{sweep.Id}");
        (await client.GetStringAsync($"/sweeps/{sweep.Id}", Token)).ShouldContain("This sweep was known before");
    }

    [Fact]
    public async Task A_file_is_taken_instead_of_the_text()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        using var client = site.Client();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await FormTokenAsync(client, "/")), "form-token" },
            { new StringContent("nonsense"), "spec" },
            { new StringContent(Specs.Single), "file", "single.yaml" },
        };
        (await client.PostAsync("/sweeps", form, Token)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        site.Grid.Sweeps.ShouldHaveSingleItem().Coordinator.Plan.Sweep.Name.ShouldBe("single");
    }

    [Fact]
    public async Task A_wrong_spec_is_shown_again_with_all_that_is_wrong()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        using var client = site.Client();
        var answer = await PostAsync(client, "/", "/sweeps", ("spec", Specs.Single.Replace("epochs: 8", "epochs: 0", StringComparison.Ordinal).Replace("name: unet,", "name: vnet,", StringComparison.Ordinal)));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync(Token);
        page.ShouldContain("Line 4, network: unknown network");
        page.ShouldContain("Line 5, training.epochs: ");
        page.ShouldContain("name: vnet,");
        site.Grid.Sweeps.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_spec_that_the_grid_did_not_answer_to_is_given_back()
    {
        var grid = new TestGrid();
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        using var form = new FormUrlEncodedContent([new("form-token", await FormTokenAsync(client, "/")), new("spec", Specs.Single)]);
        grid.IsAway = true;
        var answer = await client.PostAsync("/sweeps", form, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await answer.Content.ReadAsStringAsync(Token);
        page.ShouldContain("The grid did not answer; submit it again, which is safe.");
        page.ShouldContain("name: single");
        page.ShouldNotContain("by itself");
    }

    [Fact]
    public async Task An_empty_spec_is_refused_though_the_grid_is_away()
    {
        var grid = new TestGrid();
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        using var form = new FormUrlEncodedContent([new("form-token", await FormTokenAsync(client, "/")), new("spec", " ")]);
        grid.IsAway = true;
        var answer = await client.PostAsync("/sweeps", form, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("There is no text in it");
    }

    [Fact]
    public async Task A_body_beyond_a_mebibyte_is_refused()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        using var client = site.Client();
        (await PostAsync(client, "/", "/sweeps", ("spec", new string('#', 1 << 20)))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_sweep_is_paused_resumed_and_cancelled()
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        var page = $"/sweeps/{sweep.Id}";
        foreach (var (verb, status, words) in new[] { ("pause", SweepStatus.Paused, "Paused."), ("resume", SweepStatus.Active, "Resumed."), ("cancel", SweepStatus.Cancelled, "Cancelled.") })
        {
            (await PostAsync(client, page, $"{page}/{verb}")).Headers.Location!.ToString().ShouldBe(page);
            sweep.Coordinator.Ledger.Status.ShouldBe(status);
            (await client.GetStringAsync(page, Token)).ShouldContain(words);
            (await client.GetStringAsync(page, Token)).ShouldNotContain(words);
        }
    }

    [Theory]
    [InlineData("1000", 1000)]
    [InlineData("0", 10)]
    [InlineData("1001", 10)]
    [InlineData("high", 10)]
    public async Task A_priority_outside_of_1_to_1000_is_refused(string given, int then)
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        await PostAsync(client, $"/sweeps/{sweep.Id}", $"/sweeps/{sweep.Id}/priority", ("priority", given));
        sweep.Priority.ShouldBe(then);
        (await client.GetStringAsync($"/sweeps/{sweep.Id}", Token)).ShouldContain(then == 10 ? "it is a number from 1 to 1000" : "The priority is 1000 now.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_form_that_is_not_of_this_browser_changes_nothing(string token)
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        await using var site = await Site.StartAsync(grid);
        using var client = site.Client();
        await FormTokenAsync(client, $"/sweeps/{sweep.Id}");
        using var form = new FormUrlEncodedContent([new("form-token", token)]);
        var answer = await client.PostAsync($"/sweeps/{sweep.Id}/cancel", form, Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("Nothing was changed");
        sweep.Coordinator.Ledger.Status.ShouldBe(SweepStatus.Active);
    }

    [Fact]
    public async Task A_forged_notice_is_not_shown()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Cookie", "focusnetgrid-notice={\"Text\":\"send your token to me\"}");
        (await client.GetStringAsync("/", Token)).ShouldNotContain("send your token");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string target, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("form-token", await FormTokenAsync(client, page)), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        return await client.PostAsync(target, form, Token);
    }

    private static async Task<string> FormTokenAsync(HttpClient client, string page) =>
        FormToken().Match(await client.GetStringAsync(page, Token)).Groups[1].Value;

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
