using System.Collections.Concurrent;
using System.Diagnostics;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Silo.Tests.Service;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class TraceTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ActivityListener listener;

    public TraceTests()
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == GridTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    [Fact]
    public async Task An_attempts_trace_has_its_lease_its_epochs_and_what_was_reported()
    {
        await using var grid = await RehearsedGrid.StartAsync();
        var sweep = await SubmitAsync(grid);
        await grid.FinishAsync(sweep);

        var attempt = spans.Where(span => span.OperationName == "attempt" && (string?)span.GetTagItem("focusnetgrid.sweep") == sweep).First();
        Children(attempt).Select(span => span.OperationName).Order().ShouldBe(["epoch", "epoch", "lease"]);
        Children(attempt).Where(span => span.OperationName == "epoch").ShouldAllBe(epoch => Children(epoch).Single().OperationName == "report");
        attempt.GetTagItem("focusnetgrid.status").ShouldBe("succeeded");
    }

    [Fact]
    public async Task An_attempts_spans_lie_within_it_and_follow_each_other()
    {
        await using var grid = await RehearsedGrid.StartAsync(epochMilliseconds: 20);
        var sweep = await SubmitAsync(grid);
        await grid.FinishAsync(sweep);

        var attempt = spans.Where(span => span.OperationName == "attempt" && (string?)span.GetTagItem("focusnetgrid.sweep") == sweep).First();
        var inner = Children(attempt).OrderBy(span => span.StartTimeUtc).ToArray();
        inner.ShouldAllBe(span => span.StartTimeUtc >= attempt.StartTimeUtc && span.StartTimeUtc + span.Duration <= attempt.StartTimeUtc + attempt.Duration);
        inner.Zip(inner.Skip(1)).ShouldAllBe(pair => pair.First.StartTimeUtc <= pair.Second.StartTimeUtc);
        inner.Where(span => span.OperationName == "epoch").ShouldAllBe(epoch => epoch.Duration >= TimeSpan.FromMilliseconds(15));
    }

    public void Dispose() => listener.Dispose();

    private static async Task<string> SubmitAsync(RehearsedGrid grid)
    {
        const string Spec = """
            name: traced
            data: {name: synthetic, size: 32, count: 12}
            split: {train: 6, validation: 3, test: 3}
            network: {name: focusnet++}
            training: {epochs: 2, batch: 2}
            """;
        return (await grid.Service.SubmitAsync(Spec, TestContext.Current.CancellationToken)).Sweep.Reading.Id;
    }

    private Activity[] Children(Activity parent) => [.. spans.Where(span => span.ParentSpanId == parent.SpanId && span.TraceId == parent.TraceId)];
}
