using static TorchSharp.torch;

namespace FocusNetGrid.Cli.Doctor;

/// <summary>Which devices can be trained on?</summary>
internal sealed class DeviceCheck : IDoctorCheck
{
    /// <inheritdoc/>
    public Finding Examine()
    {
        var gpus = cuda.is_available() ? cuda.device_count() : 0;
        return gpus > 0
            ? new("devices", Verdict.Good, string.Join(", ", Enumerable.Range(0, gpus).Select(index => $"cuda:{index}").Prepend("cpu")))
            : new("devices", Verdict.Good, "cpu (no CUDA device; with an NVIDIA GPU, build with 'make TorchDevice=cuda')");
    }
}
