using System.Diagnostics;

namespace FocusNetGrid.Deployment.Tests.Tools;

/// <summary>A program that <c>build/setup.sh kubernetes</c> installs.</summary>
/// <param name="path">Where it is.</param>
internal sealed class Tool(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Renders and checks charts.</summary>
    public static Tool Helm { get; } = new(Installed("helm", "helm"));

    /// <summary>Renders overlays.</summary>
    public static Tool Kubectl { get; } = new(Installed("kubectl", "kubectl"));

    /// <summary>Runs the schemas' validators.</summary>
    public static Tool Node { get; } = new("node");

    /// <summary>A file that was installed.</summary>
    /// <exception cref="FileNotFoundException">It was not.</exception>
    public static string Installed(params string[] parts)
    {
        var place = Repository.Path([".cache", "kubernetes", .. parts]);
        return Path.Exists(place) ? place : throw new FileNotFoundException($"{place} is missing; install it with: build/setup.sh kubernetes");
    }

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    public async Task<ToolResult> RunAsync(IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // No test reads the settings of whoever runs it, nor writes beside them.
        start.Environment["HELM_CONFIG_HOME"] = start.Environment["HELM_CACHE_HOME"] = start.Environment["HELM_DATA_HOME"] = Path.GetTempPath();
        start.Environment["KUBECONFIG"] = "/dev/null";
        start.Environment["NODE_PATH"] = Installed("node_modules");
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        return new(process.ExitCode, await output, await errors);
    }
}
