namespace FocusNetGrid.Silo.Workers;

/// <summary>Says every second that a trainer process lives, on a thread that nothing else can keep busy.</summary>
internal sealed class Heartbeat : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly ManualResetEventSlim _over = new();
    private readonly Thread _thread;

    /// <param name="reports">Where to say it.</param>
    public Heartbeat(ReportWriter reports)
    {
        _thread = new Thread(() => Beat(reports)) { IsBackground = true, Name = "heartbeat" };
        _thread.Start();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _over.Set();
        _thread.Join();
        _over.Dispose();
    }

    private void Beat(ReportWriter reports)
    {
        while (!_over.Wait(Interval))
        {
            reports.Write(new TrainerReport.Heartbeat());
        }
    }
}
