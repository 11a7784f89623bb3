using Microsoft.AspNetCore.Http;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>A page that cannot be shown, and what to do instead.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="title">What is wrong, in a few words.</param>
/// <param name="message">The value, and what would be right.</param>
internal sealed class PageException(int status, string title, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    public static PageException NoSweep(string id) => new(
        StatusCodes.Status404NotFound, "No such sweep", $"This grid has no sweep with the id '{id}'. It may be of another grid, or the address may have been cut short.");

    public static PageException NoTrial(string sweep, string trial) => new(
        StatusCodes.Status404NotFound, "No such trial", $"The sweep '{sweep}' has no trial '{trial}'. Give a trial's id, or its number in the plan.");

    /// <summary>A field of the address or of a form has a value that it cannot have.</summary>
    public static PageException Field(string field, string value, string right) => new(
        StatusCodes.Status400BadRequest, "That cannot be shown", $"{field} is '{value}'; {right}.");
}
