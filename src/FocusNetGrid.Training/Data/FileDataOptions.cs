using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Data;

/// <summary>What a data set can be told that is read from files.</summary>
public abstract record FileDataOptions : DataOptions
{
    /// <summary>The folder, or a zip archive of it.</summary>
    [Required]
    public string Path { get; init; } = "";
}
