using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Api;

/// <summary>How the HTTP API answers. The defaults suit a team behind one gateway.</summary>
public sealed record ApiOptions
{
    /// <summary>The fewest characters of a token: too many to be guessed.</summary>
    public const int ShortestToken = 16;

    /// <summary>Whoever shows it may read; null where there is none.</summary>
    public string? ReadToken { get; init; }

    /// <summary>Whoever shows it may read and change; null where there is none.</summary>
    public string? WriteToken { get; init; }

    /// <summary>Whether a token is asked for. Where none is, only this machine is served.</summary>
    public bool AsksForToken => ReadToken is not null || WriteToken is not null;

    /// <summary>Keeps the key that seals forms where no token is set, so that a page outlives a restart of its host; null to keep it in memory. With a token the key is made from it.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>The longest body of a request, bytes.</summary>
    public int LongestBody { get; init; } = 1 << 20;

    /// <summary>Requests of one client that are served at a time; as many again wait.</summary>
    public int RequestsAtOnce { get; init; } = 512;

    /// <summary>Event streams that one client may have open.</summary>
    public int StreamsAtOnce { get; init; } = 256;

    /// <summary>Changes that one client may make at once, before <see cref="ChangesPerSecond"/> holds.</summary>
    public int ChangesAtOnce { get; init; } = 100;

    /// <summary>Changes of one client a second.</summary>
    public int ChangesPerSecond { get; init; } = 20;

    /// <summary>Attempts of one client to sign in, a minute.</summary>
    public int SignInsPerMinute { get; init; } = 10;

    /// <summary>How long a read may take.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a submission, which looks at the data, and the writing of a report may take.</summary>
    public TimeSpan WorkTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an event stream is silent at most.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Holds the tokens to what can be trusted.</summary>
    /// <exception cref="RunException">One is too short, cannot stand in a header, or both are the same.</exception>
    public void Validate()
    {
        foreach (var (place, token) in new[] { ("read token", ReadToken), ("write token", WriteToken) })
        {
            if (token is not null && (token.Length < ShortestToken || token.Any(IsForbidden)))
            {
                // The token itself is a secret, so it is not repeated.
                throw new RunException(place, $"has {token.Length} characters or one that cannot stand in a header; give at least {ShortestToken} letters, digits or any of -._~+/=, such as 'openssl rand -hex 32' prints");
            }
        }

        if (ReadToken is not null && ReadToken == WriteToken)
        {
            throw new RunException("read token", "is the write token, too, so that readers could write; give two different ones");
        }
    }

    private static bool IsForbidden(char character) => !char.IsAsciiLetterOrDigit(character) && !"-._~+/=".Contains(character);
}
