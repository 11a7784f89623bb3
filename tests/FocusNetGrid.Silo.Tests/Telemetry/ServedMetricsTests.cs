using FocusNetGrid.Silo.Tests.Telemetry.Servers;
using PrometheusCompatTests.Servers;

namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>A real grid, scraped by a real Prometheus.</summary>
public sealed class ServedMetricsTests
{
    /// <summary>A rehearsed grid has no trainer process, no GPU and no trouble.</summary>
    private static readonly string[] MayBeEmpty = ["Resident memory of trainers", "GPU memory in use", "Troubles, an hour", "Storage that fails, a second"];

    [Fact]
    public async Task Promtool_finds_nothing_wrong_with_what_a_grid_serves()
    {
        await using var grid = await ServedGrid.StartAsync();
        await grid.SubmitAsync("measured", trials: 8);
        await grid.ShowsAsync("focusnetgrid_trials{state=\"succeeded\",sweep=\"measured\"} 8");

        (await PromTool.CheckMetricsAsync(await grid.ScrapeAsync())).ShouldBe("");
    }

    [Fact]
    public async Task Every_query_of_the_dashboard_and_the_alerts_is_understood_and_those_of_a_working_grid_give_figures()
    {
        await using var grid = await ServedGrid.StartAsync(epochMilliseconds: 100);
        await using var prometheus = await PrometheusServer.StartAsync(grid.Port);
        await WorkAsync(grid, prometheus);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var looking = grid.LookAsync(enough.Token);

        foreach (var (panel, query) in ChartQueries.OfDashboard())
        {
            await (MayBeEmpty.Contains(panel) ? prometheus.QueryAsync(query) : prometheus.SeesAsync(query));
        }

        foreach (var (alert, query, _) in ChartQueries.OfAlerts())
        {
            (await prometheus.QueryAsync(query)).ShouldBeEmpty($"{alert} fires on a grid that works");
        }

        await enough.CancelAsync();
        await looking;
    }

    /// <summary>Keeps the grid at work, with a sweep that was paused, in the middle of a long trial, and one that was cancelled.</summary>
    private static async Task WorkAsync(ServedGrid grid, PrometheusServer prometheus)
    {
        await grid.SubmitAsync("long", trials: 2000);
        var (paused, cancelled) = (await grid.SubmitAsync("paused", trials: 100, firstSeed: 10_000, epochs: 200), await grid.SubmitAsync("cancelled", trials: 100, firstSeed: 20_000));
        await prometheus.SeesAsync("focusnetgrid_trials{sweep=\"paused\", state=\"running\"} > 0");
        await grid.AskAsync(paused, "pause");
        await prometheus.SeesAsync("focusnetgrid_attempts_total{outcome=\"interrupted\"} > 0");
        await grid.AskAsync(paused, "resume");
        await grid.AskAsync(cancelled, "cancel");
        await prometheus.SeesAsync("focusnetgrid_retries_total > 0");
    }
}
