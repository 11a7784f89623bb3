using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TorchSharpCompatTests;

/// <summary>The independent judge: the distribution's Python with its own PyTorch. Tests that ask it skip where it is missing.</summary>
internal static class PyTorch
{
    private const string Python = "/usr/bin/python3";
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Runs a script that fills the dictionary <c>out</c> with tensors or numbers; gives each as a flat list.</summary>
    internal static Dictionary<string, double[]> Run(string script)
    {
        const string Prologue = """
            import json, sys
            try:
                import torch
            except ImportError:
                print("missing"); sys.exit()
            import torch.nn.functional as F
            torch.set_num_threads(1)
            out = {}

            """;
        const string Epilogue = """

            print(json.dumps({k: torch.as_tensor(v).detach().to(torch.float64).reshape(-1).tolist() for k, v in out.items()}))
            """;
        Assert.SkipUnless(File.Exists(Python), $"{Python} is missing");
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", Prologue + script + Epilogue]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.SkipWhen(text == "missing", $"{Python} has no torch; install it with: apt-get install python3-torch");
        process.ExitCode.ShouldBe(0, errors.Result);
        return JsonSerializer.Deserialize<Dictionary<string, double[]>>(text, Options)!;
    }
}
