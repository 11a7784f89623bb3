using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Remote;

/// <summary>Where a grid is, and what shows that one may ask it.</summary>
/// <param name="Url">Its root, with a slash at the end.</param>
/// <param name="Token">The token; null for none.</param>
internal sealed record GridAddress(Uri Url, string? Token)
{
    /// <summary>Whether the token crosses a network for everybody to read.</summary>
    public bool ExposesToken => Token is not null && Url.Scheme == Uri.UriSchemeHttp && !Url.IsLoopback;

    /// <summary>Reads what the user gave.</summary>
    /// <param name="place">Which option or variable gave the URL.</param>
    /// <param name="url">The URL.</param>
    /// <param name="token">The token; null or empty for none.</param>
    /// <exception cref="RunException">One of them is wrong.</exception>
    public static GridAddress Read(string place, string url, string? token)
    {
        // A colon after a name is read as a scheme, so the commonest slip has a valid form.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var read) || read.Scheme is not ("http" or "https") || read.Host.Length == 0 || read.Query.Length > 0 || read.Fragment.Length > 0)
        {
            throw new RunException(place, $"'{url}' is no URL of a grid; give one such as http://localhost:8080 or https://grid.example.org");
        }

        if (read.UserInfo.Length > 0)
        {
            throw new RunException(place, "the URL holds a user's name; give the token as FOCUSNETGRID_TOKEN instead");
        }

        if (token?.Any(character => character is <= ' ' or > '~') ?? false)
        {
            throw new RunException("--token", "has characters that no token has; copy it again, without blanks and line breaks");
        }

        return new(read.AbsolutePath.EndsWith('/') ? read : new Uri(read.AbsoluteUri + "/"), string.IsNullOrEmpty(token) ? null : token);
    }

    /// <summary>As people write it.</summary>
    public override string ToString() => Url.AbsoluteUri.TrimEnd('/');
}
