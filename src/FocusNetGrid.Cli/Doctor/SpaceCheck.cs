using FocusNetGrid.Cli.Screens;

namespace FocusNetGrid.Cli.Doctor;

/// <summary>Is there room where files will be written?</summary>
/// <param name="subject">What the folder is for.</param>
/// <param name="folder">The folder; it need not exist yet.</param>
internal sealed class SpaceCheck(string subject, string folder) : IDoctorCheck
{
    private const long Comfortable = 2L << 30;
    private const long Least = 64L << 20;

    /// <inheritdoc/>
    public Finding Examine()
    {
        try
        {
            var free = new DriveInfo(ExistingParent(Path.GetFullPath(folder))).AvailableFreeSpace;
            var verdict = free >= Comfortable ? Verdict.Good : free >= Least ? Verdict.Poor : Verdict.Missing;
            return new(subject, verdict, $"{folder}, {Words.Bytes(free)} free", verdict == Verdict.Good ? "" : "make room, or choose another folder");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(subject, Verdict.Missing, $"{folder}: {failure.Message}", "choose another folder");
        }
    }

    private static string ExistingParent(string folder) =>
        Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent ? folder : ExistingParent(parent);
}
