using FocusNetGrid.Dashboard.Tests.Harness;
using Microsoft.Playwright;

namespace FocusNetGrid.Dashboard.Tests.Driven;

public sealed class LookTests
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Every_page_fits_its_window_and_asks_nobody_else(int width, bool dark)
    {
        var scene = new Scene();
        await using var site = await Site.StartAsync(scene.Grid);
        await using var browser = await Browser.OpenAsync(site.Address, width, dark: dark);
        var running = $"/sweeps/{scene.Running.Id}";
        (string Name, string Path)[] pages =
        [
            ("sweeps", "/"), ("running", running), ("finished", $"/sweeps/{scene.Finished.Id}"), ("trial-running", $"{running}/trials/{scene.RunningTrial + 1}"),
            ("trial-done", $"{running}/trials/1"), ("trial-failed", $"/sweeps/{scene.Broken.Id}/trials/1"), ("workers", "/workers"),
            ("report", $"/sweeps/{scene.Finished.Id}/report"), ("sign-in", "/sign-in?wrong=token"), ("unknown", "/sweeps/0123456789abcdef"),
        ];
        foreach (var (name, path) in pages)
        {
            await browser.Page.GotoAsync(path);
            await Assertions.Expect(browser.Page.Locator("[data-late]")).ToHaveCountAsync(0);
            await browser.KeepPictureAsync($"{name}-{width}-{(dark ? "dark" : "light")}");
            (await browser.SidewaysAsync()).ShouldBe(0, name);
        }

        browser.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
