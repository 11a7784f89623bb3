using FocusNetGrid.Dashboard.Tests.Harness;
using FocusNetGrid.Sweeps.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FocusNetGrid.Dashboard.Tests.Driven;

public sealed class UseTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trials_are_sorted_filtered_and_opened_with_script_and_without(bool script)
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address, script: script);
        var page = browser.Page;
        await page.GotoAsync($"/sweeps/{scene.Running.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dice", Exact = true }).ClickAsync();
        await Expect(page.Locator("#trials th[aria-sort=descending]")).ToHaveTextAsync("Dice ▼");
        (await DiceAsync(page, 5)).ShouldBeInOrder(SortDirection.Descending);
        await page.GetByLabel("succeeded").CheckAsync();
        await page.GetByLabel("Title has").FillAsync("fold 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page.Locator("#trials tbody tr")).ToHaveCountAsync(2);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("text=fold"));
        await page.GoBackAsync();
        await Expect(page.Locator("#trials tbody tr")).ToHaveCountAsync(12);
        await page.Locator("#trials tbody tr").First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("focusnet++, learning-rate=0.001, fold 0");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sweep_is_paused_and_resumed()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        await browser.Page.GotoAsync($"/sweeps/{scene.Running.Id}");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(browser.Page.Locator(".notice")).ToHaveTextAsync("Paused.");
        scene.Running.Coordinator.Ledger.Status.ShouldBe(SweepStatus.Paused);
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(browser.Page.Locator(".notice")).ToHaveTextAsync("Resumed.");
        scene.Running.Coordinator.Ledger.Status.ShouldBe(SweepStatus.Active);
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_can_be_done_by_keyboard()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        var page = browser.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await Expect(page.GetByText("Skip to the content")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "lesions");
        (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).ShouldBe("solid");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("lesions");
        await TabToAsync(page, "Dice");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#trials th[aria-sort=descending]")).ToHaveTextAsync("Dice ▼");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Dice", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#trials th[aria-sort=ascending]")).ToHaveTextAsync("Dice ▲");
        await TabToAsync(page, "focusnet++, learning-rate=0.001, fold 0");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveTitleAsync("focusnet++, learning-rate=0.001, fold 0 · FocusNetGrid");
        browser.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_control_has_a_name()
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address);
        foreach (var path in new[] { "/", "/sign-in", "/workers", $"/sweeps/{scene.Running.Id}", $"/sweeps/{scene.Running.Id}/trials/1" })
        {
            await browser.Page.GotoAsync(path);
            var nameless = await browser.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select, textarea, [role=region], [role=progressbar]')]"
                + ".filter(one => !(one.textContent.trim() || one.labels?.length || one.ariaLabel || one.getAttribute('aria-labelledby'))).map(one => one.outerHTML)");
            nameless.ShouldBeEmpty(path);
            (await browser.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(one => one.id).filter((id, place, all) => all.indexOf(id) !== place)")).ShouldBeEmpty(path);
            (await browser.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('[aria-labelledby]')].map(one => one.getAttribute('aria-labelledby')).filter(id => !document.getElementById(id))")).ShouldBeEmpty(path);
        }
    }

    private static async Task<IReadOnlyList<double>> DiceAsync(IPage page, int count) =>
        [.. (await page.Locator("#trials td[data-label=Dice]").AllInnerTextsAsync()).Take(count).Select(double.Parse)];

    private static async Task TabToAsync(IPage page, string text)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("document.activeElement.textContent.trim()")).TrimEnd(' ', '▲', '▼') == text)
            {
                return;
            }
        }

        throw new ShouldAssertException($"no Tab leads to '{text}'");
    }
}
