using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Plans;

/// <summary>A configuration of a plan, with what all of its trials share.</summary>
internal sealed class PlannedConfiguration
{
    private readonly TrialIdentity identity;
    private readonly TrialSpec template;

    /// <param name="configuration">The configuration.</param>
    /// <param name="fingerprint">That of its data.</param>
    /// <param name="split">Any fold.</param>
    public PlannedConfiguration(Configuration configuration, string fingerprint, SplitPart split)
    {
        Configuration = configuration;
        Label = configuration.Label();
        template = new TrialSpec
        {
            Data = configuration.Data,
            DataFingerprint = fingerprint,
            Split = split,
            Network = configuration.Network,
            Loss = configuration.Loss,
            Training = configuration.Training,
            Seed = 0,
        };
        identity = new(template);
    }

    /// <summary>The configuration.</summary>
    public Configuration Configuration { get; }

    /// <summary>What people call it.</summary>
    public string Label { get; }

    /// <summary>The trial with this seed on this fold.</summary>
    public PlannedTrial TrialOf(int index, string title, int seed, SplitPart split) =>
        new(index, identity.IdOf(seed, split), title, Label, template with { Seed = seed, Split = split }) { Changes = Configuration.Changes };
}
