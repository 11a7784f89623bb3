using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Silo.Provenance;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>A run's provenance as a report lists it.</summary>
internal static class ProvenanceEntries
{
    /// <summary>Of the data and the last session; how many sessions there were is told where there were several.</summary>
    public static IReadOnlyList<ProvenanceEntry> Of(RunProvenance provenance)
    {
        var last = provenance.Sessions[^1];
        var (software, machine) = (last.Software, last.Machine);
        return
        [
            .. provenance.Data.SelectMany(Data),
            new("FocusNetGrid", software.FocusNetGrid),
            .. software.Commit.Length == 0 ? Array.Empty<ProvenanceEntry>() : [new("Commit", software.Commit)],
            new("TorchSharp", $"{software.TorchSharp} ({software.Packages} packages)"),
            new("libtorch", software.Libtorch),
            new("Runtime", software.Runtime),
            new("Device", $"{last.Device}, {last.Threads} threads"),
            new("Processor", $"{machine.Cpu}, {machine.Cores} cores"),
            new("System", machine.OperatingSystem),
            .. provenance.Sessions.Count == 1 ? Array.Empty<ProvenanceEntry>() : [new("Sessions", $"{provenance.Sessions.Count}")],
        ];
    }

    private static IEnumerable<ProvenanceEntry> Data(DataFacts data) =>
    [
        new("Data", $"{data.Component.Name}, {data.Cases} cases of {data.Size}x{data.Size}"),
        new("Data fingerprint", data.Fingerprint),
    ];
}
