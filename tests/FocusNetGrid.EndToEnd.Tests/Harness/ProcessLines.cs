using System.Diagnostics;

namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>Follows what a running command says.</summary>
internal static class ProcessLines
{
    /// <summary>Reads standard error up to a line with a text.</summary>
    public static async Task<string> UntilErrorLineAsync(this Process process, string text)
    {
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The command ended with {process.ExitCode} and never said '{text}'.");
    }
}
