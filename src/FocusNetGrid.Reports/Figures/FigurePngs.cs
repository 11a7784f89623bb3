using System.ComponentModel;
using System.Diagnostics;

namespace FocusNetGrid.Reports.Figures;

/// <summary>
/// Sets a PNG beside every SVG of a folder, in the light colours, for readers and slides that take no SVG. The distribution's <c>rsvg-convert</c> draws them;
/// a report is complete without.
/// </summary>
public static class FigurePngs
{
    /// <summary>The program that draws them.</summary>
    public const string Program = "rsvg-convert";

    /// <summary>The package that has the program on Debian and Ubuntu.</summary>
    public const string Package = "librsvg2-bin";

    /// <summary>Twice the usual width of a figure: sharp on screens of any density.</summary>
    private const int Width = 1440;

    /// <summary>Draws the PNGs of a folder; earlier ones are replaced.</summary>
    /// <param name="directory">A report's folder of figures; nothing is done where it is missing.</param>
    /// <param name="cancellationToken">Stops between figures.</param>
    /// <returns>What the user should know, a sentence; empty where all is well.</returns>
    public static Task<string> DrawAsync(string directory, CancellationToken cancellationToken) => DrawAsync(directory, Program, cancellationToken);

    /// <summary>The same with any program, for tests.</summary>
    internal static async Task<string> DrawAsync(string directory, string program, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            return "";
        }

        foreach (var svg in Directory.EnumerateFiles(directory, "*.svg").Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var problem = await DrawOneAsync(svg, Path.ChangeExtension(svg, ".png"), program, cancellationToken);
            if (problem.Length > 0)
            {
                return problem;
            }
        }

        return "";
    }

    private static async Task<string> DrawOneAsync(string svg, string png, string program, CancellationToken cancellationToken)
    {
        var partial = $"{png}.part";
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--width", $"{Width}", "--keep-aspect-ratio", "--output", partial, svg])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            var words = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
            {
                File.Delete(partial);
                return $"no PNG beside {Path.GetFileName(svg)}: {program} ended with {process.ExitCode}: {(await words).Trim()}";
            }

            File.Move(partial, png, overwrite: true);
            return "";
        }
        catch (Win32Exception)
        {
            return $"no PNGs beside the figures, whose SVGs are complete: {program} is missing; install it (on Debian and Ubuntu: apt-get install {Package}) and write the report again";
        }
    }
}
