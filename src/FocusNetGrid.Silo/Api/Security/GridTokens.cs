using System.Security.Cryptography;
using System.Text;

namespace FocusNetGrid.Silo.Api.Security;

/// <summary>The tokens that are good here. Only their hashes are kept, and comparing takes as long whatever is shown.</summary>
internal sealed class GridTokens
{
    private readonly byte[]? read;
    private readonly byte[]? write;

    public GridTokens(ApiOptions options) => (read, write) = (Hash(options.ReadToken), Hash(options.WriteToken));

    /// <summary>Whether a token is asked for at all.</summary>
    public bool Any => read is not null || write is not null;

    /// <summary>What a token is good for; null where it is not.</summary>
    public TokenGrant? Find(string token)
    {
        var shown = Hash(token)!;
        var (reads, writes) = (Equal(shown, read), Equal(shown, write));
        return writes ? new(true, Mark(shown)) : reads ? new(false, Mark(shown)) : null;
    }

    /// <summary>Whether a session's token is still good for what the session may do.</summary>
    public bool StillHolds(string mark, bool mayWrite) => (mayWrite ? write : read) is { } hash && Equal(Encoding.UTF8.GetBytes(Mark(hash)), Encoding.UTF8.GetBytes(mark));

    private static bool Equal(byte[] shown, byte[]? good) => CryptographicOperations.FixedTimeEquals(shown, good ?? new byte[shown.Length]) & good is not null;

    private static byte[]? Hash(string? token) => token is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>Tells tokens apart, and gives nothing of them away.</summary>
    private static string Mark(byte[] hash) => Convert.ToHexStringLower(HMACSHA256.HashData(hash, "focusnetgrid session"u8));
}

/// <summary>What a token is good for.</summary>
/// <param name="MayWrite">Whether for changes, too.</param>
/// <param name="Mark">Tells it from others.</param>
internal sealed record TokenGrant(bool MayWrite, string Mark);
