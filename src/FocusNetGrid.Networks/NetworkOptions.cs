using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks;

/// <summary>What every network can be told.</summary>
public abstract record NetworkOptions
{
    /// <summary>Channels of the image: 3 for RGB.</summary>
    [Range(1, 64)]
    public int InputChannels { get; init; } = 3;

    /// <summary>Output maps: 1 for foreground against background.</summary>
    [Range(1, 256)]
    public int Classes { get; init; } = 1;
}
