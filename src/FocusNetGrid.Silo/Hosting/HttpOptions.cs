using System.Net;
using FocusNetGrid.Silo.Api;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>How a host answers HTTP.</summary>
public sealed record HttpOptions
{
    /// <summary>The interface it listens on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for none.</summary>
    public int Port { get; init; }

    /// <summary>Who has it may read; null for nobody.</summary>
    public string? ReadToken { get; init; }

    /// <summary>Who has it may read and write; null for nobody.</summary>
    public string? WriteToken { get; init; }

    /// <summary>Keeps the key that seals forms where no token is set; null to keep it in memory. With a token the key is made from it.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>The same for the API.</summary>
    public ApiOptions Api => new() { ReadToken = ReadToken, WriteToken = WriteToken, KeyFolder = KeyFolder };

    /// <summary>Reads the options and holds them against each other.</summary>
    /// <param name="settings">What was given.</param>
    /// <param name="hasApi">Whether the host serves more than its health and its metrics.</param>
    /// <param name="keyFolder">Keeps the key that seals forms; null to keep it in memory.</param>
    /// <exception cref="RunException">Something is wrong.</exception>
    public static HttpOptions Read(HostSettings settings, bool hasApi, string? keyFolder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var place = settings.Find("http-address");
        var options = new HttpOptions
        {
            Address = place.Interface() ?? IPAddress.Loopback,
            Port = settings.Find("http-port").Number(0, ushort.MaxValue) ?? 8080,
            ReadToken = settings.FindSecret("read-token").Text,
            KeyFolder = keyFolder,
            WriteToken = settings.FindSecret("write-token").Text,
        };
        options.Api.Validate();
        return hasApi && options is { Api.AsksForToken: false, Port: not 0 } && !IPAddress.IsLoopback(options.Address)
            ? throw place.Refused("without a token only this machine is served; give --write-token (better FOCUSNETGRID_WRITE_TOKEN), or 127.0.0.1")
            : options;
    }
}
