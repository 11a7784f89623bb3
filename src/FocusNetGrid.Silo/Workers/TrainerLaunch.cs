using System.Reflection;

namespace FocusNetGrid.Silo.Workers;

/// <summary>How a trainer process is started.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">Variables that it gets besides those of this process.</param>
public sealed record TrainerLaunch(string FileName, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Computes with so many threads.</summary>
    private const string OpenMpThreads = "OMP_NUM_THREADS";

    /// <summary>The program that runs now, as a trainer.</summary>
    /// <param name="device"><c>cpu</c> or <c>cuda:0</c>.</param>
    /// <param name="threads">Threads to compute with, at least 1.</param>
    public static TrainerLaunch OfThisProgram(string device, int threads)
    {
        var program = System.Environment.ProcessPath ?? throw new PlatformNotSupportedException("The system does not tell which program this is.");
        return IsDotnet(program)
            ? Of(program, [Assembly.GetEntryAssembly()!.Location], device, threads)
            : Of(program, [], device, threads);
    }

    /// <summary>A program as a trainer.</summary>
    /// <param name="program">The program.</param>
    /// <param name="prefix">Arguments before the command's name, for a program that runs others.</param>
    /// <param name="device"><c>cpu</c> or <c>cuda:0</c>.</param>
    /// <param name="threads">Threads to compute with, at least 1.</param>
    public static TrainerLaunch Of(string program, IReadOnlyList<string> prefix, string device, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return new(
            program,
            [.. prefix, "trainer", "--device", device, "--threads", $"{threads}"],
            // libtorch asks for it when it is loaded, before anyone can tell it otherwise.
            new Dictionary<string, string> { [OpenMpThreads] = $"{threads}" });
    }

    private static bool IsDotnet(string program) => Path.GetFileNameWithoutExtension(program) == "dotnet";
}
