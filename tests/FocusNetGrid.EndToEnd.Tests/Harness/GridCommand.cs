using System.Diagnostics;

namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>The command as a process of its own, as a user starts it.</summary>
internal sealed class GridCommand(TemporaryFolder folder, params (string Name, string Value)[] environment)
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "focusnetgrid.dll");

    /// <summary>Runs it in the folder until it ends.</summary>
    public async Task<CommandOutcome> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    /// <summary>Runs it under another program, for example <c>prlimit</c>, whose own arguments come first.</summary>
    public async Task<CommandOutcome> RunUnderAsync(string program, string[] prefix, params string[] arguments)
    {
        using var process = Start(program, [.. prefix, "dotnet", Assembly, .. arguments]);
        return await EndAsync(process);
    }

    /// <summary>Starts it in the folder.</summary>
    public Process Start(params string[] arguments) => Start("dotnet", [Assembly, .. arguments]);

    /// <summary>Waits for a started process; both streams are read meanwhile, so that neither fills up.</summary>
    public static async Task<CommandOutcome> EndAsync(Process process)
    {
        var token = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
        await process.WaitForExitAsync(token);
        return new CommandOutcome(process.ExitCode, await output, await error);
    }

    private Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["XDG_CACHE_HOME"] = folder.In("cache");
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
