using System.Runtime.InteropServices;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>
/// Averages the losses of a phase. They stay on the device until someone asks, so steps need not wait for it; the sum is taken in double precision
/// in the order of the steps, whenever they were fetched.
/// </summary>
/// <param name="epoch">For messages.</param>
/// <param name="phase">For messages.</param>
/// <param name="before">Steps of the same phase that another attempt has done.</param>
internal sealed class LossMeter(int epoch, TrialPhase phase, EpochPart before) : IDisposable
{
    private readonly List<(Tensor Loss, int Images)> waiting = [];
    private double sum = before.LossSum;
    private int images = before.Images;
    private int steps = before.Steps;
    private double last;

    /// <summary>Notes the mean loss of a batch, without reading it.</summary>
    public void Add(Tensor loss, int count) => waiting.Add((loss.detach().DetachFromDisposeScope(), count));

    /// <summary>The mean over all images so far; 0 before the first.</summary>
    /// <exception cref="DivergedException">A loss is infinite or not a number.</exception>
    public double Mean()
    {
        if (waiting.Count > 0)
        {
            Fetch();
        }

        return images == 0 ? 0 : sum / images;
    }

    /// <summary>The steps so far, those before included; from it another meter goes on to the same bits.</summary>
    /// <exception cref="DivergedException">A loss is infinite or not a number.</exception>
    public EpochPart Part()
    {
        Mean();
        return new EpochPart(steps, images, sum);
    }

    /// <summary>The loss of the last batch.</summary>
    /// <exception cref="DivergedException">A loss is infinite or not a number.</exception>
    public double Last()
    {
        Mean();
        return last;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        waiting.ForEach(noted => noted.Loss.Dispose());
        waiting.Clear();
    }

    private void Fetch()
    {
        using var scope = NewDisposeScope();
        var fetched = stack(waiting.Select(noted => noted.Loss).ToList()).to_type(ScalarType.Float64).cpu();
        var losses = MemoryMarshal.Cast<byte, double>(fetched.bytes);
        for (var index = 0; index < losses.Length; index++)
        {
            steps++;
            if (!double.IsFinite(losses[index]))
            {
                throw new DivergedException(epoch, phase, steps, losses[index]);
            }

            last = losses[index];
            sum += last * waiting[index].Images;
            images += waiting[index].Images;
        }

        Dispose();
    }
}
