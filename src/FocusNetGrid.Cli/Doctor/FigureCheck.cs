using System.ComponentModel;
using System.Diagnostics;
using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Cli.Doctor;

/// <summary>Can figures be set beside the reports as PNGs? Their SVGs need nothing.</summary>
internal sealed class FigureCheck : IDoctorCheck
{
    /// <inheritdoc/>
    public Finding Examine()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(FigurePngs.Program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var version = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0
                ? new("figures", Verdict.Good, $"PNGs beside the SVGs, by {version}")
                : new("figures", Verdict.Poor, $"SVG only: {FigurePngs.Program} ended with {process.ExitCode}", $"reinstall {FigurePngs.Package}");
        }
        catch (Win32Exception)
        {
            return new("figures", Verdict.Poor, $"SVG only: {FigurePngs.Program} is missing", $"for PNGs too, on Debian and Ubuntu: apt-get install {FigurePngs.Package}");
        }
    }
}
