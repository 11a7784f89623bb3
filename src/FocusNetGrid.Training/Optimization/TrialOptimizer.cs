using TorchSharp.Modules;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Optimization;

/// <summary>
/// An optimiser whose whole state can be named, saved and put back bit for bit. It forgets the gradients after every step: accumulating onto
/// zeros would give other zeros (+0 for -0) than the first step after a resume does.
/// </summary>
/// <param name="optimizer">TorchSharp's optimiser over <paramref name="parameters"/> as one group.</param>
/// <param name="parameters">The parameters by their names in the network's state dictionary.</param>
/// <param name="clipNorm">As <see cref="OptimizerOptions.ClipNorm"/>.</param>
internal abstract class TrialOptimizer(
    OptimizerHelper optimizer, IReadOnlyList<(string Name, Parameter Parameter)> parameters, double clipNorm) : IDisposable
{
    /// <summary>One step with the gradients that the parameters hold, which are then dropped.</summary>
    public void Step(double learningRate)
    {
        foreach (var group in optimizer.ParamGroups)
        {
            group.LearningRate = learningRate;
        }

        if (clipNorm > 0)
        {
            Clip();
        }

        optimizer.step();
        foreach (var (_, parameter) in parameters)
        {
            parameter.grad = null;
        }
    }

    /// <summary>Every tensor of the state by name. What the optimiser has not made yet is not among them.</summary>
    public IEnumerable<(string Name, Tensor Tensor)> State() =>
        parameters.Zip(optimizer.state_dict().State, (named, state) => Read(state).Select(part => (Key(named.Name, part.Name), part.Tensor)))
            .SelectMany(parts => parts);

    /// <summary>Puts a saved state back into a fresh optimiser.</summary>
    /// <param name="saved">What <see cref="State"/> gave.</param>
    /// <exception cref="KeyNotFoundException">A part of the state is missing.</exception>
    public void Restore(IReadOnlyDictionary<string, Tensor> saved)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        foreach (var ((name, parameter), state) in parameters.Zip(optimizer.state_dict().State))
        {
            Write(state, parameter, part => saved.GetValueOrDefault(Key(name, part)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => optimizer.Dispose();

    /// <summary>The named tensors of one parameter's state.</summary>
    protected abstract IEnumerable<(string Name, Tensor Tensor)> Read(OptimizerState state);

    /// <summary>Writes one parameter's state; <paramref name="saved"/> gives each named tensor, or null where none was saved.</summary>
    protected abstract void Write(OptimizerState state, Parameter parameter, Func<string, Tensor?> saved);

    private static string Key(string parameter, string part) => $"{parameter}/{part}";

    private void Clip()
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var gradients = parameters.Select(named => named.Parameter.grad).OfType<Tensor>().ToList();
        var norm = stack(gradients.Select(gradient => (gradient * gradient).sum()).ToList()).sum().sqrt();
        var scale = (clipNorm / (norm + 1e-6)).clamp(max: 1.0);
        gradients.ForEach(gradient => gradient.mul_(scale));
    }
}
