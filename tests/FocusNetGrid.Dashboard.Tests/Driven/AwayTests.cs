using FocusNetGrid.Dashboard.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusNetGrid.Dashboard.Tests.Driven;

public sealed class AwayTests
{
    [Fact]
    public async Task A_lost_server_is_told_with_the_time_and_its_return_makes_the_page_fresh()
    {
        var scene = new Scene();
        var site = await Site.StartAsync(scene.Grid);
        var (address, port) = (site.Address, site.Port);
        await using var browser = await Browser.OpenAsync(address);
        await browser.Page.GotoAsync($"/sweeps/{scene.Running.Id}");
        await site.DisposeAsync();
        var banner = browser.Page.Locator("#connection");
        await Expect(banner).ToBeVisibleAsync();
        await Expect(banner.Locator("time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]{2}:[0-9]{2}:[0-9]{2}$"));
        await browser.KeepPictureAsync("lost-1280-light");
        scene.Running.Finish(scene.RunningTrial, TestGrid.Now);
        await Task.Delay(3000, TestContext.Current.CancellationToken);
        await Expect(banner).ToBeVisibleAsync();
        await using var again = await Site.StartAsync(scene.Grid, port);
        await Expect(banner).ToBeHiddenAsync();
        await Expect(browser.Page.Locator("#progress")).ToContainTextAsync("7 of 12");
        // Its events are heard again, too.
        scene.Grid.Change(scene.Running, one => one.Finish(7, TestGrid.Now));
        await Expect(browser.Page.Locator("#progress")).ToContainTextAsync("8 of 12");
    }

    [Fact]
    public async Task A_grid_that_is_away_behind_its_gateway_is_told_like_a_lost_server()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        await browser.Page.GotoAsync($"/sweeps/{scene.Running.Id}");
        scene.Grid.IsAway = true;
        await Expect(browser.Page.Locator("#connection")).ToBeVisibleAsync();
        scene.Grid.IsAway = false;
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();
        await Expect(browser.Page.Locator("#connection")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_could_not_be_shown_comes_by_itself_when_the_grid_is_back()
    {
        var grid = new TestGrid { IsAway = true };
        await using var site = await Site.StartAsync(grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        await browser.Page.GotoAsync("/workers");
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The grid does not answer");
        await browser.KeepPictureAsync("away-1280-light");
        grid.IsAway = false;
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Workers");
    }
}
