using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Tests.Telemetry.Servers;

/// <summary>Takes traces as an OTLP collector does, over HTTP, and keeps what came.</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> received = new();

    private TraceCollector(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Names are plain text in the protocol's bytes.</summary>
    public string Received => string.Concat(received);

    public static async Task<TraceCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new TraceCollector(builder.Build());
        collector.app.MapPost("/v1/traces", collector.TakeAsync);
        await collector.app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        received.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        return Results.Bytes([], "application/x-protobuf");
    }
}
