using System.Text.RegularExpressions;
using FocusNetGrid.Dashboard.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusNetGrid.Dashboard.Tests.Driven;

public sealed class LiveTests
{
    [Fact]
    public async Task A_sweep_is_submitted_and_its_trials_are_seen_to_run_and_finish()
    {
        await using var site = await Site.StartAsync(new TestGrid());
        await using var browser = await Browser.OpenAsync(site.Address);
        var page = browser.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("The spec, YAML").FillAsync(Specs.Single);
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(page.GetByText("The sweep is submitted.")).ToBeVisibleAsync();
        await MarkAsync(page);
        var sweep = site.Grid.Sweeps.Single();
        site.Grid.Change(sweep, one => one.Epoch(one.Begin("host/cpu:0", TestGrid.Now)));
        await Expect(Row(page)).ToContainTextAsync("running");
        await Expect(Row(page)).ToContainTextAsync("1 of 8");
        site.Grid.Change(sweep, one => one.Finish(0, TestGrid.Now));
        await Expect(Row(page)).ToContainTextAsync("succeeded");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("finished");
        await Expect(page).ToHaveTitleAsync(new Regex("^1/1 single"));
        await WasNotLoadedAgainAsync(page);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trial_grows_its_curves_while_one_looks()
    {
        var grid = new TestGrid();
        var sweep = grid.Add(Specs.Single);
        var trial = sweep.Begin("host/cpu:0", TestGrid.Now);
        await using var site = await Site.StartAsync(grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        await browser.Page.GotoAsync($"/sweeps/{sweep.Id}/trials/1");
        await Expect(browser.Page.GetByText("They begin with the first epoch.")).ToBeVisibleAsync();
        await MarkAsync(browser.Page);
        grid.Change(sweep, one => one.Epoch(trial));
        grid.Change(sweep, one => one.Epoch(trial));
        await Expect(browser.Page.Locator("#curves svg desc")).ToContainTextAsync("2 of 8 epochs so far");
        await Expect(browser.Page.Locator("#log")).ToContainTextAsync("epoch 2/8");
        await WasNotLoadedAgainAsync(browser.Page);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_worker_is_seen_at_work()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        await browser.Page.GotoAsync("/workers");
        var row = browser.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "gpu-b" });
        await Expect(row).ToContainTextAsync("epoch 18 of 20");
        var card = scene.Grid.Workers.Single(worker => worker.Host == "gpu-b");
        scene.Grid.Change(card with { Trial = card.Trial! with { Epoch = 19 }, ImagesPerSecond = 55.5 });
        await Expect(row).ToContainTextAsync("epoch 19 of 20");
        await Expect(row).ToContainTextAsync("55.5");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_types_selects_opens_and_has_in_view_stays_while_the_page_changes()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address, height: 500);
        var page = browser.Page;
        await page.GotoAsync($"/sweeps/{scene.Running.Id}");
        await page.Locator("details.confirm summary").ClickAsync();
        await page.GetByLabel("failed", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Title has").FillAsync("focus");
        await page.GetByLabel("Title has").SelectTextAsync();
        var before = await page.EvaluateAsync<double>("scrollY");
        scene.Grid.Change(scene.Running, one => one.Finish(scene.RunningTrial, TestGrid.Now));
        await Expect(page.Locator("#progress")).ToContainTextAsync("7 of 12");
        await Expect(page.Locator($"#trials tr[data-key='{scene.Running.LogOf(scene.RunningTrial).Id}']")).ToContainTextAsync("succeeded");
        (await page.EvaluateAsync<double>("scrollY")).ShouldBe(before, 2);
        (await page.EvaluateAsync<string>("document.activeElement.id + document.activeElement.value.substring(document.activeElement.selectionStart, document.activeElement.selectionEnd)")).ShouldBe("textfocus");
        (await page.GetByLabel("failed", new() { Exact = true }).IsCheckedAsync()).ShouldBeTrue();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel the sweep" })).ToBeVisibleAsync();
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_events_the_page_asks_by_the_clock()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        await browser.Page.RouteAsync("**/events", route => route.AbortAsync());
        await browser.Page.GotoAsync($"/sweeps/{scene.Running.Id}");
        scene.Grid.Change(scene.Running, one => one.Finish(scene.RunningTrial, TestGrid.Now));
        await Expect(browser.Page.Locator("#progress")).ToContainTextAsync("7 of 12");
        await Expect(browser.Page.Locator("#connection")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_asks_for_a_part_at_most_once_a_second()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        var asked = 0;
        browser.Page.Request += (_, request) => asked += request.Url.Contains("part=trials", StringComparison.Ordinal) ? 1 : 0;
        await browser.Page.GotoAsync($"/sweeps/{scene.Running.Id}");
        var began = TimeProvider.System.GetTimestamp();
        for (var change = 0; change < 40; change++)
        {
            scene.Grid.Change(scene.Running, _ => { });
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await Expect(browser.Page.Locator("#progress")).ToContainTextAsync("6 of 12");
        asked.ShouldBeInRange(1, (int)TimeProvider.System.GetElapsedTime(began).TotalSeconds + 2);
    }

    private static ILocator Row(IPage page) => page.Locator("#trials tbody tr").First;

    private static async Task MarkAsync(IPage page) => await page.EvaluateAsync("window.isSamePage = true");

    private static async Task WasNotLoadedAgainAsync(IPage page) => (await page.EvaluateAsync<bool>("window.isSamePage === true")).ShouldBeTrue();
}
