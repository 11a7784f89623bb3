using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>A loss that a spec can name.</summary>
public interface ILoss
{
    /// <summary>The loss of a batch.</summary>
    /// <param name="logits">[N,classes,H,W], any real number.</param>
    /// <param name="target">[N,classes,H,W], 0 or 1, in the same type.</param>
    /// <returns>A scalar with a gradient; finite for finite logits, whatever the target.</returns>
    Tensor Compute(Tensor logits, Tensor target);
}

/// <summary>Names a loss and builds it.</summary>
public interface ILossDefinition
{
    /// <summary>The name that specs use, for example <c>all-hl</c>.</summary>
    string Name { get; }

    /// <summary>The record of its options.</summary>
    Type OptionsType { get; }

    /// <summary>Builds the loss.</summary>
    ILoss Build(object options);
}
