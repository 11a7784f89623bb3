namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>What trials are compared by while they train.</summary>
public enum StoppingMetric
{
    /// <summary>Pooled Dice of the validation part; the larger the better.</summary>
    ValidationDice,

    /// <summary>Pooled Jaccard of the validation part; the larger the better.</summary>
    ValidationJaccard,

    /// <summary>Loss on the validation part; the smaller the better. It compares only trials of one loss.</summary>
    ValidationLoss,
}
