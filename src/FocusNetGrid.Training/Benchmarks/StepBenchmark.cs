using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Trials;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Benchmarks;

/// <summary>Times whole training steps of a trial (forward, loss, backward, optimiser) on random images that already lie on the device.</summary>
/// <param name="trial">Network, loss, optimiser and batch are taken from it; its data are not read.</param>
/// <param name="size">Rows and columns of the images.</param>
/// <param name="device"><c>cpu</c> or <c>cuda:0</c>.</param>
/// <param name="time">Measures.</param>
public sealed class StepBenchmark(TrialSpec trial, int size, string device, TimeProvider time)
{
    /// <summary>Runs one step that is not timed, then as many as asked for.</summary>
    /// <param name="steps">Timed steps.</param>
    /// <param name="cancellationToken">Acted on after every step.</param>
    /// <returns>The seconds of each timed step.</returns>
    /// <exception cref="DeviceException">There is no such device.</exception>
    public IReadOnlyList<double> Run(int steps, CancellationToken cancellationToken)
    {
        using var scope = NewDisposeScope();
        using var parts = TrialParts.Build(trial, ComputeDevice.Resolve(device));
        var images = rand(trial.Training.Batch, size, size, 3).permute(0, 3, 1, 2).to(parts.Device);
        var masks = rand(trial.Training.Batch, 1, size, size).gt(0.7).to_type(ScalarType.Float32).to(parts.Device);
        var seconds = new List<double>(steps);
        parts.Network.train();
        for (var step = 0; step <= steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = time.GetTimestamp();
            Step(parts, images, masks);
            if (step > 0)
            {
                seconds.Add(time.GetElapsedTime(start).TotalSeconds);
            }
        }

        return seconds;
    }

    private static void Step(TrialParts parts, Tensor images, Tensor masks)
    {
        using var scope = NewDisposeScope();
        var loss = parts.Loss.Compute(parts.Network.call(images), masks);
        loss.backward();
        parts.Optimizer.Step(parts.Rates.Epoch(1, [])(0));

        // Reading the loss waits for the device.
        loss.cpu().item<float>();
    }
}
