using System.Net;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>How a host answers HTTP.</summary>
public sealed record HttpOptions
{
    private const int ShortestToken = 16;

    /// <summary>The interface it listens on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for none.</summary>
    public int Port { get; init; }

    /// <summary>Who has it may read; null for nobody.</summary>
    public string? ReadToken { get; init; }

    /// <summary>Who has it may read and write; null for nobody.</summary>
    public string? WriteToken { get; init; }

    /// <summary>Whether anybody is asked for a token. Without one only this machine is served.</summary>
    public bool HasTokens => ReadToken is not null || WriteToken is not null;

    /// <summary>Reads the options and holds them against each other.</summary>
    /// <param name="settings">What was given.</param>
    /// <param name="hasApi">Whether the host serves more than its health and its metrics.</param>
    /// <exception cref="RunException">Something is wrong.</exception>
    public static HttpOptions Read(HostSettings settings, bool hasApi)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var place = settings.Find("http-address");
        var options = new HttpOptions
        {
            Address = place.Interface() ?? IPAddress.Loopback,
            Port = settings.Find("http-port").Number(0, ushort.MaxValue) ?? 8080,
            ReadToken = Token(settings.FindSecret("read-token")),
            WriteToken = Token(settings.FindSecret("write-token")),
        };
        if (options.ReadToken is not null && options.ReadToken == options.WriteToken)
        {
            throw new RunException(settings.FindSecret("read-token").Place, "is the write token, too; give two, so that readers cannot write");
        }

        return hasApi && options is { HasTokens: false, Port: not 0 } && !IPAddress.IsLoopback(options.Address)
            ? throw place.Refused("without a token only this machine is served; give --write-token (better FOCUSNETGRID_WRITE_TOKEN), or 127.0.0.1")
            : options;
    }

    private static string? Token(HostSetting setting) => setting.Text switch
    {
        null => null,
        { Length: < ShortestToken } => throw new RunException(setting.Place, $"is shorter than {ShortestToken} characters; make one with 'openssl rand -hex 32'"),
        var text when text.Any(letter => letter is <= ' ' or > '~') => throw new RunException(setting.Place, "has characters that no header may have; make one with 'openssl rand -hex 32'"),
        var text => text,
    };
}
