using System.Diagnostics.Metrics;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Silo.Storage;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Measures how long grains wait for their storage and, of a grid of one process, how long its database takes to commit.</summary>
internal sealed class StorageInstruments : IDatabaseWatcher
{
    private readonly Histogram<double> operations;
    private readonly Histogram<double> commits;
    private readonly Counter<long> writes;

    public StorageInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(GridTelemetry.Name);
        operations = meter.CreateHistogram(
            "focusnetgrid.storage.duration", "s", "How long a grain waited for its storage, by operation, kind of state and outcome.", advice: Buckets.Latency);
        commits = meter.CreateHistogram("focusnetgrid.database.commit.duration", "s", "How long a transaction of the SQLite database took.", advice: Buckets.Latency);
        writes = meter.CreateCounter<long>("focusnetgrid.database.writes", "{write}", "Writes of the SQLite database; those that come together share a transaction.");
    }

    /// <summary>A grain has waited so long.</summary>
    /// <param name="operation">read, write or clear.</param>
    /// <param name="state">The state's name; there are a handful.</param>
    /// <param name="outcome">ok, conflict or error.</param>
    /// <param name="took">How long.</param>
    public void Record(string operation, string state, string outcome, TimeSpan took) => operations.Record(
        took.TotalSeconds,
        new KeyValuePair<string, object?>("operation", operation),
        new KeyValuePair<string, object?>("state", state),
        new KeyValuePair<string, object?>("outcome", outcome));

    /// <inheritdoc/>
    public void Committed(TimeSpan took, int writes, bool isDurable)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", isDurable ? "ok" : "error");
        commits.Record(took.TotalSeconds, outcome);
        this.writes.Add(writes, outcome);
    }
}
