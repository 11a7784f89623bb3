using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace FocusNetGrid.Silo.Provenance;

/// <summary>What computed.</summary>
/// <param name="FocusNetGrid">This project's version.</param>
/// <param name="Commit">The commit it was built from; empty where it was not built from a repository.</param>
/// <param name="Packages"><c>nuget</c> or <c>compat</c>: which package flavour the build took.</param>
/// <param name="TorchSharp">Version of the TorchSharp assembly.</param>
/// <param name="Libtorch">Version of libtorch.</param>
/// <param name="Runtime">Version of .NET.</param>
public sealed record SoftwareFacts(
    string FocusNetGrid, string Commit, string Packages, string TorchSharp, string Libtorch, string Runtime)
{
    /// <summary>What this process runs on. Loads libtorch.</summary>
    public static SoftwareFacts OfThisProcess()
    {
        var own = typeof(SoftwareFacts).Assembly;
        var (version, commit) = Version(own);
        return new(
            version, commit, Flavour(own), Version(typeof(torch).Assembly).Version, torch.__version__, RuntimeInformation.FrameworkDescription);
    }

    /// <summary>The version of this project, with the commit where it is known.</summary>
    public static string OwnVersion()
    {
        var (version, commit) = Version(typeof(SoftwareFacts).Assembly);
        return commit.Length == 0 ? version : $"{version} ({commit[..Math.Min(10, commit.Length)]})";
    }

    private static (string Version, string Commit) Version(Assembly assembly)
    {
        // The build appends the commit to the informational version after a plus sign.
        var parts = (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private static string Flavour(Assembly own) =>
        own.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "GridPackages").Value ?? "";
}
