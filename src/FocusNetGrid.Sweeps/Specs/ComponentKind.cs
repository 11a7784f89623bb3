namespace FocusNetGrid.Sweeps.Specs;

/// <summary>What a spec chooses by name.</summary>
public enum ComponentKind
{
    /// <summary>Where the images and masks come from.</summary>
    Data,

    /// <summary>The network that is trained.</summary>
    Network,

    /// <summary>What is minimised.</summary>
    Loss,

    /// <summary>How the weights step.</summary>
    Optimizer,

    /// <summary>How the learning rate changes.</summary>
    Schedule,
}
