using TorchSharp.Native;

namespace TorchSharp;

/// <summary>Makes backward passes name the operation whose gradient failed or is not a number, until it is disposed of.</summary>
public class AnomalyMode : IDisposable
{
    private readonly bool before = NativeMethods.ts_anomaly_mode();
    private readonly bool checkedBefore = NativeMethods.ts_anomaly_check_nan();

    public AnomalyMode(bool enabled, bool check_nan = true) => NativeMethods.ts_set_anomaly_mode(enabled, check_nan);

    public static bool IsEnabled => NativeMethods.ts_anomaly_mode();

    public static bool ShouldCheckNaN => NativeMethods.ts_anomaly_check_nan();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            NativeMethods.ts_set_anomaly_mode(before, checkedBefore);
        }
    }
}
