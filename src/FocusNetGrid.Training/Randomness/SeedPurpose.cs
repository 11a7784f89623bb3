namespace FocusNetGrid.Training.Randomness;

/// <summary>What a seed is for. The numbers enter the seed, so they never change.</summary>
internal enum SeedPurpose
{
    /// <summary>The network's initial weights.</summary>
    Initialization = 1,

    /// <summary>The order of the training images in an epoch.</summary>
    DataOrder = 2,

    /// <summary>All that draws from torch's generator in a training step: dropout.</summary>
    Dropout = 3,
}
