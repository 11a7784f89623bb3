namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the rates by a factor when what is watched has not improved for some epochs.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool minimise;
                    private readonly bool relative;
                    private readonly double factor;
                    private readonly int patience;
                    private readonly double threshold;
                    private readonly int cooldown;
                    private readonly double[] least;
                    private readonly double eps;
                    private double best;
                    private int badEpochs;
                    private int restingEpochs;

                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false)
                        : base(optimizer, -1, verbose)
                    {
                        if (factor >= 1)
                        {
                            throw new ArgumentException("Factor should be < 1.0");
                        }

                        minimise = mode is "min" or "max" ? mode == "min" : throw new ArgumentException($"mode {mode} is unknown!");
                        relative = threshold_mode is "rel" or "abs" ? threshold_mode == "rel" : throw new ArgumentException($"threshold mode {threshold_mode} is unknown!");
                        this.factor = factor;
                        this.patience = patience;
                        this.threshold = threshold;
                        this.cooldown = cooldown;
                        this.eps = eps;
                        least = min_lr is { Count: > 1 } ? [.. min_lr] : [.. Groups.Select(_ => min_lr is { Count: 1 } ? min_lr[0] : 0)];
                        best = minimise ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    public override void step(double current, int? epoch = null)
                    {
                        LastEpoch = epoch ?? LastEpoch + 1;
                        var better = IsBetter(current);
                        best = better ? current : best;
                        badEpochs = better ? 0 : badEpochs + 1;
                        if (restingEpochs > 0)
                        {
                            restingEpochs--;
                            badEpochs = 0;
                        }

                        if (badEpochs > patience)
                        {
                            Reduce();
                            restingEpochs = cooldown;
                            badEpochs = 0;
                        }
                    }

                    public override void step() => throw new InvalidOperationException("ReduceLROnPlateau needs what is watched: call step(double).");

                    public override void step(int? epoch) => step();

                    private bool IsBetter(double current)
                    {
                        var margin = relative ? best * threshold : threshold;
                        return minimise ? current < (double.IsInfinity(best) ? best : best - margin) : current > (double.IsInfinity(best) ? best : best + margin);
                    }

                    private void Reduce()
                    {
                        for (var i = 0; i < Groups.Length; i++)
                        {
                            var rate = Math.Max(Groups[i].LearningRate * factor, least[i]);
                            if (Groups[i].LearningRate - rate > eps)
                            {
                                SetRate(i, rate);
                            }
                        }
                    }
                }
            }
        }
    }
}
