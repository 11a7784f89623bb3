using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Turns the native library's signs of failure into exceptions.</summary>
internal static unsafe class Failure
{
    /// <summary>Throws when a call says that it failed.</summary>
    internal static void ThrowIfNegative(int status)
    {
        if (status < 0)
        {
            Throw();
        }
    }

    /// <summary>Throws when a call that must give an address gave none.</summary>
    internal static nint ThrowIfNull(nint result)
    {
        if (result == 0)
        {
            Throw();
        }

        return result;
    }

    private static void Throw() => throw new ExternalException(Marshal.PtrToStringUTF8((nint)NativeMethods.ts_last_error()));
}
