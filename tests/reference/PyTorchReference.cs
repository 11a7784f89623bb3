using System.Diagnostics;

namespace FocusNetGrid.Reference;

/// <summary>Runs the scripts of this folder: the networks written plainly in PyTorch, which share no line with the product.</summary>
internal static class PyTorchReference
{
    private const string Interpreter = "/usr/bin/python3";

    private static readonly Lazy<bool> IsInstalled = new(() => File.Exists(Interpreter) && Start(["-c", "import torch, numpy"]).Code == 0);

    /// <summary>Runs a script and gives what it printed; the test is skipped where PyTorch is missing.</summary>
    public static string Run(string script, params IEnumerable<string> arguments)
    {
        Assert.SkipUnless(IsInstalled.Value, $"{Interpreter} with torch and numpy is needed to judge this.");
        var (code, output, errors) = Start([Path.Combine(Folder(), script), .. arguments]);
        code.ShouldBe(0, errors);
        return output;
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FocusNetGrid.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.ShouldNotBeNull().FullName, "tests", "reference");
    }

    private static (int Code, string Output, string Errors) Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Interpreter, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var python = Process.Start(start)!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEndAsync();
        python.WaitForExit();
        return (python.ExitCode, output.Result, errors.Result);
    }
}
