using System.Net;
using FocusNetGrid.Silo.Api;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Tests.Api.Kit;

/// <summary>The API as it is hosted: Kestrel on a free port of this machine, over a grid in memory.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public const string ReadToken = "read-token-0123456789";
    public const string WriteToken = "write-token-0123456789";

    /// <summary>A page that asks for no policy.</summary>
    public const string Page = "/page";

    private readonly WebApplication app;
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false };

    private ApiHost(WebApplication app, TestGrid grid)
    {
        (this.app, Grid) = (app, grid);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new(handler) { BaseAddress = new(Address, "/api/v1/") };
    }

    public static ApiOptions Tokens { get; } = new() { ReadToken = ReadToken, WriteToken = WriteToken };

    public TestGrid Grid { get; }

    public Uri Address { get; }

    /// <summary>Asks below <c>/api/v1/</c>, with no token, and follows no redirection.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it.</summary>
    /// <param name="options">How it answers; without tokens where nothing is said.</param>
    /// <param name="client">The address that requests seem to come from; their real one where it is null.</param>
    /// <param name="port">Where; any free port where it is 0.</param>
    /// <param name="grid">What it answers from; an empty grid where it is null.</param>
    public static async Task<ApiHost> StartAsync(ApiOptions? options = null, IPAddress? client = null, int port = 0, TestGrid? grid = null)
    {
        grid ??= new();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.Services.AddSingleton<IGridService>(grid).AddGridApi(options ?? new());
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = client ?? context.Connection.RemoteIpAddress;
            return next(context);
        });
        app.UseGridApi();
        app.MapGridApi();
        app.MapMethods(Page, ["GET", "POST"], () => "a page");
        await app.StartAsync();
        return new(app, grid);
    }

    /// <summary>A request below <c>/api/v1/</c>, or of the whole host where its path begins with a slash.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers: headers);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, null, content, headers);

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        handler.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
