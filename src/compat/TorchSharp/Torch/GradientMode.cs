using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Turns recording on or off until it is disposed of.</summary>
internal sealed class GradientMode : IDisposable
{
    private readonly bool before = NativeMethods.ts_grad_mode();

    internal GradientMode(bool enabled) => NativeMethods.ts_set_grad_mode(enabled);

    public void Dispose() => NativeMethods.ts_set_grad_mode(before);
}
