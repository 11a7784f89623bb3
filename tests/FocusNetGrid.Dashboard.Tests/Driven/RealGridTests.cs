using System.Text.RegularExpressions;
using FocusNetGrid.Dashboard.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusNetGrid.Dashboard.Tests.Driven;

public sealed partial class RealGridTests
{
    [Fact]
    public async Task A_real_grid_is_used_from_submission_to_result()
    {
        await using var host = await RealHost.StartAsync(epochMilliseconds: 120);
        await using var browser = await Browser.OpenAsync(host.Address);
        var page = browser.Page;
        await SubmitAsync(page);
        await Expect(Rows(page)).ToHaveCountAsync(12);
        await Expect(page.Locator("#trials .s-running").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("paused");
        await Expect(page.Locator("#trials .chip.s-running")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("active");
        await Expect(page.Locator("h1")).ToContainTextAsync("finished", new() { Timeout = 60_000 });
        await Expect(page.Locator("#trials .chip.s-succeeded")).ToHaveCountAsync(12);
        await Expect(page.Locator("#figures svg").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dice", Exact = true }).ClickAsync();
        await Expect(page.Locator("#trials th[aria-sort=descending]")).ToHaveTextAsync("Dice ▼");
        await Rows(page).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("#curves svg desc")).ToContainTextAsync("20 of 20 epochs so far");
        await Expect(page.Locator("#log")).ToContainTextAsync("succeeded");
        await page.GotoAsync("/workers");
        await Expect(page.Locator("#workers tbody tr")).ToHaveCountAsync(2);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grid_that_is_killed_and_started_anew_is_followed_to_the_end_on_the_same_page()
    {
        await using var host = await RealHost.StartAsync(epochMilliseconds: 40);
        await using var browser = await Browser.OpenAsync(host.Address);
        var page = browser.Page;
        await SubmitAsync(page);
        await Expect(page.Locator("#trials .chip.s-succeeded").First).ToBeVisibleAsync();
        await page.EvaluateAsync("window.isSamePage = true");
        await host.KillAsync();
        await Expect(page.Locator("#connection")).ToBeVisibleAsync();
        await host.StartAgainAsync();
        await Expect(page.Locator("#connection")).ToBeHiddenAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("finished", new() { Timeout = 90_000 });
        await Expect(page.Locator("#trials .chip.s-succeeded")).ToHaveCountAsync(12);
        (await page.EvaluateAsync<bool>("window.isSamePage === true")).ShouldBeTrue();
        browser.Complaints.Where(complaint => !Lost().IsMatch(complaint)).ShouldBeEmpty();
    }

    [GeneratedRegex("ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|503")]
    private static partial Regex Lost();

    private static ILocator Rows(IPage page) => page.Locator("#trials tbody tr");

    private static async Task SubmitAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByLabel("The spec, YAML").FillAsync(Specs.Lesions);
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(page.GetByText("The sweep is submitted.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
