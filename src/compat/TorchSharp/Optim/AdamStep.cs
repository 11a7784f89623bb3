using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Collects what the fused step of Adam and AdamW works on, and runs it.</summary>
internal sealed unsafe class AdamStep(AdamOptions options, bool amsgrad)
{
    private readonly List<Tensor> tensors = [];
    private readonly List<nint> parameters = [];
    private readonly List<nint> gradients = [];
    private readonly List<nint> averages = [];
    private readonly List<nint> squares = [];
    private readonly List<nint> maxima = [];
    private readonly List<long> steps = [];

    internal void Add(Parameter parameter, Tensor gradient, Tensor average, Tensor square, Tensor? maximum, long step)
    {
        tensors.AddRange([parameter, gradient, average, square]);
        parameters.Add(parameter.Handle);
        gradients.Add(gradient.Handle);
        averages.Add(average.Handle);
        squares.Add(square.Handle);
        steps.Add(step);
        if (amsgrad)
        {
            tensors.Add(maximum!);
            maxima.Add(maximum!.Handle);
        }
    }

    internal void Run()
    {
        var settings = options;
        fixed (nint* of = parameters.ToArray(), by = gradients.ToArray(), first = averages.ToArray(), second = squares.ToArray(), largest = maxima.ToArray())
        fixed (long* counts = steps.ToArray())
        {
            Failure.ThrowIfNegative(NativeMethods.ts_adam(parameters.Count, of, by, first, second, amsgrad ? largest : null, counts, &settings));
        }

        GC.KeepAlive(tensors);
    }
}
