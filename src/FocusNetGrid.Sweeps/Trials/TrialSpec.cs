using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>Everything that decides a trial's result: configuration x fold x seed.</summary>
public sealed record TrialSpec
{
    /// <summary>The data set; its options name what to read and at which size, never where results go.</summary>
    public required Component Data { get; init; }

    /// <summary>SHA-256 (hex) of the prepared data: the same images at the same size, wherever they lie.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>The ids of this trial's fold.</summary>
    public required SplitPart Split { get; init; }

    /// <summary>The network.</summary>
    public required Component Network { get; init; }

    /// <summary>The loss.</summary>
    public required Component Loss { get; init; }

    /// <summary>Epochs, batch, optimiser and schedule.</summary>
    public required TrainingSpec Training { get; init; }

    /// <summary>Seeds data order, initialisation and dropout.</summary>
    public required int Seed { get; init; }

    /// <summary>
    /// 16 hex digits of the SHA-256 of all that decides the result. The data's path is left out (its fingerprint stands for it), so the
    /// same work has the same id on every machine; a fold counts by its ids, not by its number.
    /// </summary>
    public string Id() => new TrialIdentity(this).IdOf(Seed, Split);
}
