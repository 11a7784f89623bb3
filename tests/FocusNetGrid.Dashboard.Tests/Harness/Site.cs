using System.Net;
using System.Net.ServerSentEvents;
using FocusNetGrid.Silo.Dashboard;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>The dashboard on a free loopback port, over a grid in memory, with as much of the HTTP API as pages ask for.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app, TestGrid grid) => (this.app, Grid) = (app, grid);

    public TestGrid Grid { get; }

    public Uri Address => new(app.Urls.Single());

    public int Port => Address.Port;

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = Address };

    /// <summary>Starts one.</summary>
    /// <param name="grid">What it shows.</param>
    /// <param name="port">0 for any that is free.</param>
    public static async Task<Site> StartAsync(TestGrid grid, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            foreach (var converter in SweepJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        builder.Services.AddSingleton<IGridService>(grid);
        builder.Services.AddDashboard();
        var app = builder.Build();
        app.UseRouting();
        app.MapDashboard();
        MapApi(app, grid);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, grid);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private static void MapApi(WebApplication app, TestGrid grid)
    {
        app.MapGet("/api/v1/events", (CancellationToken gone) => TypedResults.ServerSentEvents(EventsAsync(grid, null, gone)));
        app.MapGet("/api/v1/sweeps/{id}/events", (string id, CancellationToken gone) => TypedResults.ServerSentEvents(EventsAsync(grid, id, gone)));
        app.MapGet("/api/v1/sweeps/{id}/report/{**name}", async (string id, string name, CancellationToken gone) => File(await grid.OpenReportFileAsync(id, name, gone), name));
        app.MapGet("/api/v1/sweeps/{id}/trials/{trial}/files/{**name}", async (string id, string trial, string name, CancellationToken gone) =>
            File(await grid.OpenTrialFileAsync(id, trial, name, gone), name));
    }

    private static IResult File(Stream? stream, string name) => stream is null ? Results.NotFound()
        : Results.Stream(stream, new FileExtensionContentTypeProvider().TryGetContentType(name, out var type) ? type : "application/octet-stream");

    private static async IAsyncEnumerable<SseItem<object>> EventsAsync(
        TestGrid grid, string? sweep, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken gone)
    {
        yield return new(new { }, "heartbeat");
        await foreach (var happened in grid.FollowAsync(sweep, gone))
        {
            yield return new(happened, happened switch { SweepChanged => "sweep", TrialChanged => "trial", _ => "worker" });
        }
    }
}
