using System.Diagnostics;

namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>A file system in memory with room for so many bytes; only root may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Mounts it, or skips the test where that is not allowed.</summary>
    public static SmallDisk MountOrSkip(string path, int kibibytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "a disk that fills up is a mounted tmpfs, which needs Linux and root");
        Directory.CreateDirectory(path);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={kibibytes}k", "tmpfs", path) == 0, "no tmpfs may be mounted here");
        return new SmallDisk(path);
    }

    public void Grow(int kibibytes) => Run("mount", "-o", $"remount,size={kibibytes}k", Path).ShouldBe(0);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Path).ShouldBe(0);

    public void Dispose() => Run("umount", "-l", Path);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
