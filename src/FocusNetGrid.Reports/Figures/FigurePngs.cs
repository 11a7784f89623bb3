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

    /// <summary>Pixels a unit of the drawing: sharp on screens of any density, and in print.</summary>
    private const string Zoom = "2";

    /// <summary>Draws the PNGs of a folder; earlier ones are replaced, and one that cannot be is deleted.</summary>
    /// <param name="directory">A report's folder of figures; nothing is done where it is missing.</param>
    /// <param name="cancellationToken">Stops between figures.</param>
    /// <returns>What the user should know, a sentence; empty where all is well.</returns>
    public static Task<string> DrawAllAsync(string directory, CancellationToken cancellationToken) => DrawAllAsync(directory, Program, cancellationToken);

    /// <summary>Draws the PNG of one drawing of a folder.</summary>
    /// <param name="svg">The drawing; nothing is done where it is missing.</param>
    /// <param name="cancellationToken">Stops before it.</param>
    /// <returns>What the user should know, a sentence; empty where all is well.</returns>
    public static Task<string> DrawAsync(string svg, CancellationToken cancellationToken) =>
        File.Exists(svg) ? DrawAsync([svg], Program, cancellationToken) : Task.FromResult("");

    /// <summary>All of a folder with any program, for tests.</summary>
    internal static Task<string> DrawAllAsync(string directory, string program, CancellationToken cancellationToken) =>
        DrawAsync(Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.svg").Order(StringComparer.Ordinal) : [], program, cancellationToken);

    private static async Task<string> DrawAsync(IEnumerable<string> svgs, string program, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var svg in svgs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var png = Path.ChangeExtension(svg, ".png");
            var problem = await DrawOneAsync(svg, png, program, cancellationToken);
            if (problem.Length > 0)
            {
                File.Delete(png);
                problems.Add(problem);
            }
        }

        return string.Join("; ", problems.Distinct());
    }

    private static async Task<string> DrawOneAsync(string svg, string png, string program, CancellationToken cancellationToken)
    {
        var partial = $"{png}.part";
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--zoom", Zoom, "--output", partial, svg])
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
