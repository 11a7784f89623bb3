using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A linear map of the last dimension: x W^T + b, with W [out, in].</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter ownWeight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? ownBias;

    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Linear))
    {
        in_features = inputSize;
        out_features = outputSize;
        ownWeight = Own(empty([outputSize, inputSize], dtype, device));
        ConditionallyRegisterParameter(nameof(weight), ownWeight);
        nn.init.kaiming_uniform_(ownWeight, Math.Sqrt(5));
        if (hasBias)
        {
            var bound = inputSize > 0 ? 1 / Math.Sqrt(inputSize) : 0;
            bias = Own(empty([outputSize], dtype, device));
            nn.init.uniform_(ownBias!, -bound, bound);
        }
    }

    internal Linear(Parameter weight, Parameter? bias)
        : base(nameof(Linear))
    {
        in_features = weight.size(1);
        out_features = weight.size(0);
        ownWeight = weight;
        ownWeight.DetachFromDisposeScope();
        ConditionallyRegisterParameter(nameof(weight), weight);
        this.bias = bias;
    }

    public Parameter weight
    {
        get => ownWeight;
        set => ConditionallyRegisterParameter(nameof(weight), ownWeight = Replace(ownWeight, value)!);
    }

    public Parameter? bias
    {
        get => ownBias;
        set => ConditionallyRegisterParameter(nameof(bias), ownBias = Replace(ownBias, value));
    }

    public long in_features { get; set; }

    public long out_features { get; set; }

    public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, bias);
}
