using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalisation have in common: a scale and a shift a channel, and running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter? ownWeight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? ownBias;

    [ComponentName(Name = nameof(running_mean))]
    private Tensor? ownMean;

    [ComponentName(Name = nameof(running_var))]
    private Tensor? ownVariance;

    [ComponentName(Name = nameof(num_batches_tracked))]
    private Tensor? ownCount;

    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = Own(ones([num_features], dtype, device));
            bias = Own(zeros([num_features], dtype, device));
        }

        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype, device);
            running_var = ones([num_features], dtype, device);
            num_batches_tracked = zeros([], ScalarType.Int64, device);
        }
    }

    public Parameter weight
    {
        get => ownWeight!;
        set => ConditionallyRegisterParameter(nameof(weight), ownWeight = Replace(ownWeight, value));
    }

    public Parameter? bias
    {
        get => ownBias;
        set => ConditionallyRegisterParameter(nameof(bias), ownBias = Replace(ownBias, value));
    }

    public Tensor? running_mean
    {
        get => ownMean;
        set => ConditionallyRegisterBuffer(nameof(running_mean), ownMean = Replace(ownMean, value));
    }

    public Tensor? running_var
    {
        get => ownVariance;
        set => ConditionallyRegisterBuffer(nameof(running_var), ownVariance = Replace(ownVariance, value));
    }

    public Tensor? num_batches_tracked
    {
        get => ownCount;
        set => ConditionallyRegisterBuffer(nameof(num_batches_tracked), ownCount = Replace(ownCount, value));
    }

    public long num_features { get; }

    public double eps { get; set; }

    public double? momentum { get; set; }

    public bool affine { get; }

    public bool track_running_stats { get; }

    public void reset_running_stats()
    {
        if (track_running_stats)
        {
            nn.init.zeros_(ownMean!);
            nn.init.ones_(ownVariance!);
            nn.init.zeros_(ownCount!);
        }
    }

    public void reset_parameters()
    {
        reset_running_stats();
        if (affine)
        {
            nn.init.ones_(ownWeight!);
            nn.init.zeros_(ownBias!);
        }
    }

    protected abstract void ValidateInputDimensions(Tensor input);
}
