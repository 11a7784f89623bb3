using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Before every change: the form has to be one of ours, and of this browser.</summary>
/// <param name="antiforgery">Knows its own forms.</param>
internal sealed class FormFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(context.HttpContext);
        }
        catch (AntiforgeryValidationException)
        {
            throw new PageException(
                StatusCodes.Status400BadRequest,
                "That form is too old",
                "It is from before the dashboard was started anew, or not from this dashboard at all. Nothing was changed. Go back, load the page again and repeat it.");
        }

        return await next(context);
    }
}
