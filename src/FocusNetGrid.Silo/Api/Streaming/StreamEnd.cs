using System.Text.Json.Serialization;
using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Silo.Api.Streaming;

/// <summary>Why a stream ends.</summary>
/// <param name="Name">The event's name: <c>end</c> where there is nothing more to come, <c>away</c> where the client should connect again.</param>
/// <param name="Message">For people.</param>
internal sealed record StreamEnd([property: JsonIgnore] string Name, string Message)
{
    /// <summary>Whoever listened has gone.</summary>
    public static StreamEnd Silent { get; } = new("", "");

    /// <summary>The end that waiting for the next event has come to; null where there is one.</summary>
    public static async Task<StreamEnd?> OfAsync(Task<bool> next)
    {
        try
        {
            return await next ? null : new("end", "the sweep is over");
        }
        catch (GridAwayException away)
        {
            return new("away", away.Message);
        }
        catch (OperationCanceledException)
        {
            return Silent;
        }
    }
}
