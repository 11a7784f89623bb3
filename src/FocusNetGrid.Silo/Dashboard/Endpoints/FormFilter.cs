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
        if (!context.HttpContext.Request.HasFormContentType)
        {
            throw new PageException(StatusCodes.Status415UnsupportedMediaType, "That is no form", "Forms of the dashboard come here. Programs use the HTTP API below /api/v1.");
        }

        try
        {
            // First, as what is wrong with the body itself has an answer of its own.
            await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
            await antiforgery.ValidateRequestAsync(context.HttpContext);
        }
        catch (AntiforgeryValidationException)
        {
            throw new PageException(
                StatusCodes.Status400BadRequest,
                "That form is too old",
                "It is from before the dashboard was started anew, or not from this dashboard at all. Nothing was changed. Go back, load the page again and repeat it.");
        }
        catch (InvalidDataException unreadable)
        {
            throw new PageException(StatusCodes.Status400BadRequest, "That could not be read", unreadable.Message);
        }

        return await next(context);
    }
}
