using System.Runtime.InteropServices;

namespace FocusNetGrid.Imaging.Tests;

public sealed partial class QuietTests
{
    [Theory]
    [InlineData("whole.png")]
    [InlineData("whole.jpg")]
    [InlineData("whole.bmp")]
    [InlineData("whole.tif")]
    public void Nothing_is_printed_about_a_damaged_file(string name)
    {
        using var folder = new TemporaryFolder();
        Pillow.Run("Image.fromarray(rgb).save(sys.argv[1])", folder[name]);
        var damaged = File.ReadAllBytes(folder[name])[..^100];
        damaged[damaged.Length / 2] ^= 0xFF;

        var printed = Captured(folder["stderr"], () => Should.Throw<DecodeException>(() => ImageCodec.Decode(damaged)));

        printed.ShouldBeEmpty();
    }

    /// <summary>What native code writes to the process's error stream meanwhile.</summary>
    private static string Captured(string path, Action action)
    {
        using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            var saved = Duplicate(2);
            _ = Replace((int)file.DangerousGetHandle(), 2);
            try
            {
                action();
            }
            finally
            {
                _ = Replace(saved, 2);
                _ = Close(saved);
            }
        }

        return File.ReadAllText(path);
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Replace(int source, int target);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
