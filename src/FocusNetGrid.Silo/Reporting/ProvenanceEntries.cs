using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Silo.Provenance;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>A run's provenance as a report lists it.</summary>
internal static class ProvenanceEntries
{
    /// <summary>Of the data and of every session that trained: what differs between sessions is told of all of them.</summary>
    public static IReadOnlyList<ProvenanceEntry> Of(RunProvenance provenance)
    {
        var sessions = provenance.Sessions;
        ProvenanceEntry Entry(string name, Func<RunSession, string> value) =>
            new(name, string.Join("; ", sessions.Select(value).Where(text => text.Length > 0).Distinct()));
        return
        [
            .. provenance.Data.SelectMany(Data),
            Entry("FocusNetGrid", session => session.Software.FocusNetGrid),
            .. new[] { Entry("Commit", session => session.Software.Commit) }.Where(entry => entry.Value.Length > 0),
            Entry("TorchSharp", session => $"{session.Software.TorchSharp} ({session.Software.Packages} packages)"),
            Entry("libtorch", session => session.Software.Libtorch),
            Entry("Runtime", session => session.Software.Runtime),
            Entry("Device", session => $"{session.Device}, {session.Threads} threads"),
            Entry("Processor", session => $"{session.Machine.Cpu}, {session.Machine.Cores} cores"),
            Entry("System", session => session.Machine.OperatingSystem),
            .. sessions.Count == 1 ? Array.Empty<ProvenanceEntry>() : [new("Sessions", $"{sessions.Count}")],
        ];
    }

    private static IEnumerable<ProvenanceEntry> Data(DataFacts data) =>
    [
        new("Data", $"{data.Component.Name}, {data.Cases} cases of {data.Size}x{data.Size}"),
        new("Data fingerprint", data.Fingerprint),
    ];
}
