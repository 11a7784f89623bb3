using System.Diagnostics;

namespace PrometheusCompatTests.Servers;

/// <summary>Prometheus's own judge of metrics and rules.</summary>
internal static class PromTool
{
    /// <summary>What it has to say against a scrape; empty for nothing.</summary>
    public static async Task<string> CheckMetricsAsync(string text) => await RunAsync(text, "check", "metrics");

    /// <summary>What it has to say against a file of rules; empty for nothing.</summary>
    public static async Task<string> CheckRulesAsync(string path)
    {
        var said = await RunAsync("", "check", "rules", "--lint=all", "--lint-fatal", path);
        return said.Contains("SUCCESS", StringComparison.Ordinal) ? "" : said;
    }

    /// <summary>What comes of the unit tests of rules in a file; empty where all hold.</summary>
    public static async Task<string> TestRulesAsync(string path)
    {
        var said = await RunAsync("", "test", "rules", path);
        return said.Contains("SUCCESS", StringComparison.Ordinal) ? "" : said;
    }

    private static async Task<string> RunAsync(string input, params string[] arguments)
    {
        using var tool = Process.Start(PrometheusProgram.Start("promtool", arguments))!;
        var said = Task.WhenAll(tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.StandardInput.WriteAsync(input);
        tool.StandardInput.Close();
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        var text = string.Concat(await said);
        return tool.ExitCode == 0 || text.Length > 0 ? text : $"promtool ended with exit code {tool.ExitCode}";
    }
}
