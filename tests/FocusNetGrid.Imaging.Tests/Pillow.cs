using System.Diagnostics;

namespace FocusNetGrid.Imaging.Tests;

/// <summary>The independent judge: Python's Pillow and NumPy, in a process of their own.</summary>
internal static class Pillow
{
    private const string Python = "/usr/bin/python3";

    private const string Prelude = """
        import io, struct, sys, zlib
        import numpy as np
        from PIL import Image
        y, x = np.mgrid[0:40, 0:50]
        rgb = np.stack([x * 5, y * 6, (x * y) % 256], -1).astype(np.uint8)
        grey = rgb[..., 2]
        """;

    private static readonly Lazy<bool> Present = new(() => File.Exists(Python) && Start("pass", []).ExitCode == 0);

    /// <summary>Runs lines of Python that know <c>rgb</c> [40,50,3], <c>grey</c> [40,50] and their arguments in <c>sys.argv[1:]</c>.</summary>
    public static void Run(string script, params string[] arguments)
    {
        Assert.SkipUnless(Present.Value, "needs /usr/bin/python3 with Pillow and NumPy: apt-get install python3-pil python3-numpy");
        var (exitCode, errors) = Start(script, arguments);
        exitCode.ShouldBe(0, errors);
    }

    private static (int ExitCode, string Errors) Start(string script, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", Prelude + "\n" + script, .. arguments]) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }
}
