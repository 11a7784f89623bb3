using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Silo.Dashboard.Assets;

/// <summary>The files that pages need. Each is served under a name with its content's hash, so that browsers may keep it for good.</summary>
public static class DashboardAssets
{
    private static readonly Dictionary<string, Asset> ByName = Read().ToDictionary(asset => asset.Name);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<Asset> All => ByName.Values;

    /// <summary>Where a file is served.</summary>
    /// <param name="name">Its name: <c>dashboard.css</c>.</param>
    public static string Url(string name) => ByName[name].Url;

    private static IEnumerable<Asset> Read()
    {
        yield return new("dashboard.css", "text/css; charset=utf-8", Resource("dashboard.css"));
        yield return new("figures.css", "text/css; charset=utf-8", Encoding.UTF8.GetBytes(InlineFigure.Sheet));
        yield return new("dashboard.js", "text/javascript; charset=utf-8", Resource("dashboard.js"));
        yield return new("favicon.svg", "image/svg+xml", Resource("favicon.svg"));
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"dashboard/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>A file that pages need.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Asset(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>Where it is served; another content has another address.</summary>
    public string Url { get; } = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Content.Span))[..16]}/{Name}";
}
