using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Remote;

/// <summary>The options of commands that can ask a grid.</summary>
internal sealed class RemoteOptions
{
    /// <summary>The grid where <c>--server</c> names none.</summary>
    public const string ServerVariable = "FOCUSNETGRID_SERVER";

    /// <summary>The token where <c>--token</c> gives none.</summary>
    public const string TokenVariable = "FOCUSNETGRID_TOKEN";

    private readonly Option<string?> _server = new("--server") { Description = $"Ask the grid at this URL. [default: {ServerVariable}]", HelpName = "URL" };
    private readonly Option<string?> _token = new("--token") { Description = $"Shows that one may; better given as {TokenVariable}, as others see command lines.", HelpName = "TOKEN" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_server);
        command.Add(_token);
    }

    /// <summary>Whether a grid was named on the command line, and not by the environment only.</summary>
    public bool IsTyped(CommandContext context) => context.Optional(_server) is not null;

    /// <summary>The grid; null where none is named, so that runs of this machine are meant.</summary>
    /// <exception cref="RunException">Its URL or the token is wrong.</exception>
    public GridClient? Find(CommandContext context)
    {
        var (place, url) = context.Optional(_server) is { } typed ? ("--server", typed) : (ServerVariable, Environment.GetEnvironmentVariable(ServerVariable));
        if (string.IsNullOrEmpty(url))
        {
            return null;
        }

        var address = GridAddress.Read(place, url, context.Optional(_token) ?? Environment.GetEnvironmentVariable(TokenVariable));
        if (address.ExposesToken)
        {
            context.Screen.Warn($"the token goes to {address} in clear, for everybody on the way to read; use https");
        }

        return new(address, context.Screen, context.Clock);
    }

    /// <summary>The grid of a command that needs one.</summary>
    /// <exception cref="RunException">None is named.</exception>
    public GridClient Require(CommandContext context) => Find(context)
        ?? throw new RunException("--server", $"is missing; give the URL of a grid, here or as {ServerVariable}, or train on this machine with 'focusnetgrid run'");
}
