namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Rules that change learning rates from epoch to epoch.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Changes the learning rates of an optimiser's groups, an epoch at a time. Making one sets the first epoch's.</summary>
            public abstract class LRScheduler
            {
                protected int _step_count;

                private readonly bool verbose;

                private protected LRScheduler()
                    : this([], -1, false)
                {
                }

                private protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                    : this([.. optimizer.ParamGroups], last_epoch, verbose) => Optimizer = optimizer;

                private LRScheduler(ILearningRateController[] groups, int last_epoch, bool verbose)
                {
                    Groups = groups;
                    LastEpoch = last_epoch;
                    this.verbose = verbose;
                    BaseRates = [.. groups.Select(group => group.InitialLearningRate)];
                    LastRates = [.. groups.Select(group => group.LearningRate)];
                }

                internal Optimizer? Optimizer { get; }

                internal int LastEpoch { get; set; }

                internal double[] LastRates { get; set; }

                private protected ILearningRateController[] Groups { get; }

                private protected double[] BaseRates { get; }

                /// <summary>Goes to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to a certain epoch, or to the next.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    LastEpoch = epoch ?? LastEpoch + 1;
                    var rates = (epoch is null ? get_lr() : get_closed_form_lr()).ToArray();
                    for (var i = 0; i < Groups.Length; i++)
                    {
                        SetRate(i, rates[i]);
                    }
                }

                /// <summary>Goes to an epoch, given what is watched; most rules ignore that.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                public IEnumerable<double> get_last_lr() => LastRates;

                /// <summary>The rates of the epoch, from those of the one before.</summary>
                protected virtual IEnumerable<double> get_lr() => Groups.Select(group => group.LearningRate);

                /// <summary>The rates of the epoch, from the first ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                private protected void SetRate(int group, double rate)
                {
                    Groups[group].LearningRate = rate;
                    if (verbose && LastRates[group] != rate)
                    {
                        Console.WriteLine($"Adjusting learning rate to {rate}");
                    }

                    LastRates[group] = rate;
                }

                private protected IEnumerable<double> Scaled(double factor) => Groups.Select(group => group.LearningRate * factor);
            }
        }
    }
}
