using FocusNetGrid.Silo.Api;
using FocusNetGrid.Silo.Api.Routes;
using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Silo.Dashboard;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Telemetry;
using FocusNetGrid.Sweeps.Specs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>A host's door for HTTP: health and metrics for every role, the API and the dashboard for those that serve people.</summary>
/// <param name="options">How the host serves.</param>
internal sealed class HttpHost(ServeOptions options)
{
    private bool IsOpen => options.Http.Port != 0;

    /// <summary>The builder of the host; with a web server only where a port is given.</summary>
    public IHostApplicationBuilder CreateBuilder()
    {
        if (!IsOpen)
        {
            return Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(options.Http.Address, options.Http.Port);
        });
        if (ServeOptions.HasApi(options.Role))
        {
            builder.Services.AddRouting().AddGridApi(options.Http.Api).AddDashboard();
        }
        else
        {
            builder.Services.AddRouting();
        }

        builder.Services.AddSingleton<IGridService>(provider => new GridService(
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredService<ISpecCatalog>(),
            new(provider.GetRequiredService<IArtifactStore>(), options.Data, options.ClusterId),
            provider.GetRequiredService<TimeProvider>()));
        return builder;
    }

    /// <summary>Builds the host.</summary>
    public IHost Build(IHostApplicationBuilder builder)
    {
        if (!IsOpen)
        {
            return ((HostApplicationBuilder)builder).Build();
        }

        var app = ((WebApplicationBuilder)builder).Build();
        if (ServeOptions.HasApi(options.Role))
        {
            app.UseGridApi();
            app.MapGridApi();
            app.MapDashboard();
        }
        else
        {
            app.UseRouting();
            HealthRoutes.Map(app);
        }

        app.MapGridMetrics();
        return app;
    }
}
