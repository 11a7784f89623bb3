using System.Diagnostics;

namespace FocusNetGrid.Training.Tests.Files;

/// <summary>A file system in memory with little room. Mounting needs the right to; without it the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static SmallDisk Mount(long bytes)
    {
        var path = Directory.CreateTempSubdirectory("focusnetgrid-disk-").FullName;
        var mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", path);
        if (!mounted)
        {
            Directory.Delete(path);
        }

        Assert.SkipUnless(mounted, "A small file system cannot be mounted here; run as root to test a full disk.");
        return new SmallDisk(path);
    }

    public void Dispose()
    {
        Run("umount", Path).ShouldBeTrue();
        Directory.Delete(Path);
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
