using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Makes tensors that can never take part in a backward pass, until it is disposed of by the thread that made it.</summary>
internal sealed class InferenceMode(bool enabled) : IDisposable
{
    private nint guard = Failure.ThrowIfNull(NativeMethods.ts_begin_inference_mode(enabled));

    public void Dispose()
    {
        if (guard != 0)
        {
            NativeMethods.ts_end_inference_mode(guard);
            guard = 0;
        }
    }
}
