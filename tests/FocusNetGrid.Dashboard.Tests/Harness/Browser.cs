using Microsoft.Playwright;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>The distribution's Chromium, and one tab of it that notices what a page must not do.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly List<string> complaints = [];

    private Browser(IPlaywright playwright, IBrowser browser, IPage page) => (this.playwright, this.browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>What pages have complained of or asked elsewhere for, so far.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Opens a tab.</summary>
    /// <param name="address">Where pages may load from, and nowhere else.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="height">Of the window.</param>
    /// <param name="dark">Which colours the reader prefers.</param>
    /// <param name="script">Whether pages may run script.</param>
    public static async Task<Browser> OpenAsync(Uri address, int width = 1280, int height = 800, bool dark = false, bool script = true)
    {
        File.Exists(Chromium).ShouldBeTrue($"{Chromium} is missing; install it with: build/setup.sh install test");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        var opened = new Browser(playwright, browser, await context.NewPageAsync());
        opened.Watch(address);
        return opened;
    }

    /// <summary>How far the page is wider than its window.</summary>
    public Task<int> SidewaysAsync() => Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    /// <summary>Keeps a picture of the whole page, where somebody has named a folder for them.</summary>
    public async Task KeepPictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("DASHBOARD_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private void Watch(Uri address)
    {
        Page.Console += (_, message) => Complain(message.Type is "error" or "warning", $"console: {message.Text}");
        Page.PageError += (_, error) => Complain(true, $"script: {error}");
        Page.Request += (_, request) => Complain(!request.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(request.Url).Authority != address.Authority, $"elsewhere: {request.Url}");
    }

    private void Complain(bool isWrong, string text)
    {
        if (isWrong)
        {
            complaints.Add(text);
        }
    }
}
