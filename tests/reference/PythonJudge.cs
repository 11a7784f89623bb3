using System.Diagnostics;
using System.Text.Json;

namespace FocusNetGrid.Reference;

/// <summary>The distribution's Python with NumPy, SciPy, PyTorch and Pillow: computes from the formulas what the tests compare with.</summary>
internal static class PythonJudge
{
    private const string Interpreter = "/usr/bin/python3";

    /// <summary>Runs a script that reads JSON from its standard input and prints JSON.</summary>
    /// <param name="modules">What it imports; the test is skipped where one is missing.</param>
    /// <param name="script">The program's text.</param>
    /// <param name="input">Written to its standard input as JSON.</param>
    public static TResult Ask<TResult>(string modules, string script, object input)
    {
        Assert.SkipUnless(Has(modules), $"{Interpreter} with {modules} is needed to judge this.");
        var (code, output, errors) = Run(script, JsonSerializer.Serialize(input, JsonSerializerOptions.Web));
        code.ShouldBe(0, errors);
        return JsonSerializer.Deserialize<TResult>(output, JsonSerializerOptions.Web)!;
    }

    private static bool Has(string modules) => File.Exists(Interpreter) && Run($"import {modules}", "").Code == 0;

    private static (int Code, string Output, string Errors) Run(string script, string input)
    {
        var start = new ProcessStartInfo(Interpreter, ["-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var python = Process.Start(start)!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEndAsync();
        python.StandardInput.Write(input);
        python.StandardInput.Close();
        python.WaitForExit();
        return (python.ExitCode, output.Result, errors.Result);
    }
}
