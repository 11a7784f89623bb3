using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>Names the cache's file by all that decides its content; so data that has moved is found again, and data that has changed is not.</summary>
internal static class PreparedFileName
{
    /// <summary>Ends the name of a finished file.</summary>
    public const string Extension = ".prepared";

    private const int HashDigits = 24;

    /// <summary>The file's name, for example <c>dsb2018-128-0123456789abcdef01234567.prepared</c>.</summary>
    /// <param name="set">The data set's name.</param>
    /// <param name="options">Its options; where the data lies does not count.</param>
    /// <param name="stamp"><see cref="ICaseSource.Stamp"/>.</param>
    public static string Of(string set, DataOptions options, string stamp)
    {
        var decisive = JsonSerializer.SerializeToNode(options, options.GetType(), CanonicalJson.Options)!.AsObject();
        decisive.Remove("path");
        var text = $"{PreparedHeader.CurrentVersion}\n{set}\n{CanonicalJson.Write(decisive)}\n{stamp}";
        return $"{set}-{options.Size}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits]}{Extension}";
    }
}
