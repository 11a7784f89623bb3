using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Data;

/// <summary>What every data set can be told.</summary>
public abstract record DataOptions
{
    /// <summary>Height and width in pixels that every image is resized to, anti-aliased.</summary>
    [Range(16, 4096)]
    public int Size { get; init; } = 256;
}
