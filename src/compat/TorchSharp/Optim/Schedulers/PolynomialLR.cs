namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Rates that fall to zero along a power of the time that is left.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly double totalEpochs;
                    private readonly double power;

                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        totalEpochs = total_iters;
                        this.power = power;
                        step();
                    }

                    protected override IEnumerable<double> get_lr() =>
                        Scaled(LastEpoch == 0 || LastEpoch > totalEpochs ? 1 : Math.Pow((1 - (LastEpoch / totalEpochs)) / (1 - ((LastEpoch - 1) / totalEpochs)), power));

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * Math.Pow(1 - (Math.Min(totalEpochs, LastEpoch) / totalEpochs), power));
                }
            }
        }
    }
}
