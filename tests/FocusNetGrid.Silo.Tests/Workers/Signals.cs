using System.Diagnostics;

namespace FocusNetGrid.Silo.Tests.Workers;

/// <summary>Sends signals.</summary>
internal static class Signals
{
    /// <summary>Returns once the system has taken it.</summary>
    public static void Send(string signal, int? processId)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{processId}"]);
        kill.WaitForExit();
        kill.ExitCode.ShouldBe(0);
    }

    /// <summary>
    /// Returns once the process has ended by it. The runtime lets the first SIGSEGV pass that comes from outside, as it is no instruction's fault,
    /// and leaves the second to the system.
    /// </summary>
    public static void End(string signal, int processId)
    {
        using var process = Process.GetProcessById(processId);
        do
        {
            Send(signal, processId);
        }
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)));
    }
}
