using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FocusNetGrid.Silo.Workers;

/// <summary>Keeps a process's standard output for one writer: whatever libraries print there, native ones included, goes to standard error instead.</summary>
internal static partial class OwnOutput
{
    private const int Output = 1;
    private const int Error = 2;

    /// <summary>Takes the standard output.</summary>
    public static Stream Take()
    {
        Console.SetOut(Console.Error);
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        var own = Duplicate(Output);
        if (own < 0 || Duplicate(Error, Output) < 0)
        {
            throw new IOException($"The standard output cannot be taken: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }

        return new FileStream(new SafeFileHandle(own, ownsHandle: true), FileAccess.Write, bufferSize: 0);
    }

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Duplicate(int from, int to);
}
