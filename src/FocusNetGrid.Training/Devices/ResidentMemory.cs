using System.Diagnostics;

namespace FocusNetGrid.Training.Devices;

/// <summary>The memory of this process that lies in RAM, and its highest point since a trial began.</summary>
internal static class ResidentMemory
{
    private const string Marks = "/proc/self/clear_refs";
    private const string ForgetHighWaterMark = "5";

    /// <summary>
    /// Begins a new highest point, so that a process which trains one trial after another does not report the first one's for all. Where the system
    /// cannot, the highest point stays that of the whole process.
    /// </summary>
    public static void ForgetPeak()
    {
        if (!File.Exists(Marks))
        {
            return;
        }

        try
        {
            File.WriteAllText(Marks, ForgetHighWaterMark);
        }
        catch (UnauthorizedAccessException)
        {
            // A container may keep its processes from this; a cost that is too high by another trial's is no reason to fail one.
        }
    }

    /// <summary>Bytes at the highest point.</summary>
    public static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
