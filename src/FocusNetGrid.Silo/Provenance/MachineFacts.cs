using System.Runtime.InteropServices;

namespace FocusNetGrid.Silo.Provenance;

/// <summary>Where it was computed.</summary>
/// <param name="Host">The machine's name.</param>
/// <param name="OperatingSystem">Name and version.</param>
/// <param name="Cpu">The processor's model name.</param>
/// <param name="Cores">Logical processors that this process may use.</param>
/// <param name="MemoryBytes">Memory that this process may use.</param>
public sealed record MachineFacts(string Host, string OperatingSystem, string Cpu, int Cores, long MemoryBytes)
{
    /// <summary>This machine.</summary>
    public static MachineFacts OfThisMachine() => new(
        Environment.MachineName,
        RuntimeInformation.OSDescription,
        CpuModel(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    private static string CpuModel()
    {
        const string Listing = "/proc/cpuinfo";
        var model = File.Exists(Listing)
            ? File.ReadLines(Listing).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
