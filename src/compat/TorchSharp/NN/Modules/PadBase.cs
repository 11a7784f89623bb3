using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adds a border.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly long[] lengths;
    private readonly PaddingModes mode;
    private readonly double value;

    private protected PadBase(string name, PaddingModes mode, double value, params long[] lengths)
        : base(name)
    {
        this.lengths = lengths;
        this.mode = mode;
        this.value = value;
    }

    public override Tensor forward(Tensor input) => nn.functional.pad(input, lengths, mode, value);
}
