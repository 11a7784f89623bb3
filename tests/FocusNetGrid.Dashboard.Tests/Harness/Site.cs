using System.Net;
using FocusNetGrid.Silo.Api;
using FocusNetGrid.Silo.Dashboard;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>The dashboard on a free loopback port, over a grid in memory, with the HTTP API that pages ask for their events and files.</summary>
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
    /// <param name="api">Who may do what.</param>
    public static async Task<Site> StartAsync(TestGrid grid, int port = 0, ApiOptions? api = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton<IGridService>(grid).AddRouting().AddGridApi(api ?? new ApiOptions()).AddDashboard();
        var app = builder.Build();
        app.UseGridApi();
        app.MapGridApi();
        app.MapDashboard();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, grid);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }
}
