using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Dashboard.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FocusNetGrid.Silo.Dashboard;

/// <summary>The dashboard: pages over <see cref="Service.IGridService"/> that the server renders, and that work without script.</summary>
public static class DashboardHosting
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie = new GridCookie { Name = "focusnetgrid-form", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
            options.FormFieldName = "form-token";
        });
        services.AddDataProtection();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Notices>();
        return services;
    }

    /// <summary>Adds the pages, the forms' targets and the files that they need.</summary>
    public static IEndpointRouteBuilder MapDashboard(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        AssetEndpoints.Map(routes);
        var pages = routes.MapGroup("").ExcludeFromDescription().AddEndpointFilter<PageFilter>().RequireAuthorization(GridPolicies.Read);
        SweepsEndpoints.Map(pages);
        SweepEndpoints.Map(pages);
        TrialEndpoints.Map(pages);
        OtherEndpoints.Map(pages);
        return routes;
    }
}
