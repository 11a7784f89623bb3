using System.Diagnostics;

namespace FocusNetGrid.Cluster.Tests.Processes;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    /// <summary>Runs it; it has to succeed.</summary>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        // What it starts may outlive it, and would keep its output open: only its end is waited for.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!process.HasExited)
        {
            await Task.Delay(20, limit.Token);
        }

        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }
}
