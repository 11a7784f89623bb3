using System.Diagnostics;
using System.Text.Json;
using FocusNetGrid.Sweeps;

namespace FocusNetGrid.Silo.Workers;

/// <summary>Tells a trainer process's worker what happens, from whichever thread it happens on.</summary>
/// <param name="output">Where to; one line a report.</param>
internal sealed class ReportWriter(Stream output)
{
    private readonly Lock _lock = new();

    /// <summary>Writes a report; returns once the worker can read it.</summary>
    public void Write(TrainerReport report)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(report, SweepJson.Options), (byte)'\n'];
        lock (_lock)
        {
            try
            {
                output.Write(line);
                output.Flush();
            }
            catch (IOException)
            {
                // Nobody listens: the worker has died, and what it cannot hear of is not to be done.
                Process.GetCurrentProcess().Kill();
                throw;
            }
        }
    }
}
