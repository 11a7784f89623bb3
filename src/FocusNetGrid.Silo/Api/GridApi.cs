using System.Text.Json;
using FocusNetGrid.Silo.Api.Documents;
using FocusNetGrid.Silo.Api.Limits;
using FocusNetGrid.Silo.Api.Problems;
using FocusNetGrid.Silo.Api.Routes;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Api.Streaming;
using FocusNetGrid.Sweeps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FocusNetGrid.Silo.Api;

/// <summary>The HTTP API over <see cref="Service.IGridService"/>.</summary>
public static class GridApi
{
    /// <summary>Adds what the API needs.</summary>
    /// <exception cref="Runs.RunException">A token is not to be trusted.</exception>
    public static IServiceCollection AddGridApi(this IServiceCollection services, ApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton<EventStreams>();
        services.Configure<KestrelServerOptions>(server => GridLimits.Configure(server, options));
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddProblemDetails().AddExceptionHandler<GridExceptionHandler>();
        services.AddRateLimiter(limiter => GridLimits.Configure(limiter, options));
        services.AddRequestTimeouts(times => GridLimits.Configure(times, options));
        services.AddOpenApi(ApiDocument.Name, document => ApiDocument.Configure(document, options));
        GridAuthentication.Add(services, options);
        return services;
    }

    /// <summary>Adds what every request goes through, the API's or not: errors, headers, limits, who may ask.</summary>
    public static IApplicationBuilder UseGridApi(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use(SecurityHeaders.AddAsync);
        app.UseExceptionHandler();
        if (!app.ApplicationServices.GetRequiredService<ApiOptions>().AsksForToken)
        {
            app.Use(LocalOnly.CheckAsync);
        }

        app.UseWhen(context => GridPaths.IsForPrograms(context.Request), programs => programs.UseStatusCodePages(BareStatus.WriteAsync));
        app.UseRouting();
        app.UseRateLimiter();
        app.Use(CrossSiteGuard.CheckAsync);
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    /// <summary>Adds the routes.</summary>
    public static IEndpointRouteBuilder MapGridApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var api = routes.MapGroup(GridPaths.Api);
        SweepRoutes.Map(api);
        TrialRoutes.Map(api);
        FileRoutes.Map(api);
        EventRoutes.Map(api);
        WorkerRoutes.Map(api);
        HealthRoutes.Map(routes);
        SignIn.Map(routes);
        routes.MapOpenApi().AllowAnonymous();
        return routes;
    }

    /// <summary>As records cross every other border of the grid.</summary>
    private static void Configure(JsonSerializerOptions json)
    {
        json.NumberHandling = SweepJson.Options.NumberHandling;
        foreach (var converter in SweepJson.Options.Converters.Where(converter => !json.Converters.Contains(converter)))
        {
            json.Converters.Add(converter);
        }
    }
}
