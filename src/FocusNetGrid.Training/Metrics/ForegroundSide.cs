namespace FocusNetGrid.Training.Metrics;

/// <summary>Which side of a grey level a threshold takes for foreground.</summary>
public enum ForegroundSide
{
    /// <summary>What is brighter.</summary>
    Bright,

    /// <summary>What is darker.</summary>
    Dark,

    /// <summary>Whichever side has fewer pixels in the image at hand: for sets that mix bright and dark foregrounds.</summary>
    Smaller,
}
