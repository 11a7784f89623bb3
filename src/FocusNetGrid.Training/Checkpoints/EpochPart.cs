using System.Text.Json.Serialization;

namespace FocusNetGrid.Training.Checkpoints;

/// <summary>The part of an epoch's training that is done, where a trial was stopped between two of its steps or while it validated.</summary>
/// <param name="Steps">Training steps done; the epoch's order and the batch tell which images they took.</param>
/// <param name="Images">Images in these steps.</param>
/// <param name="LossSum">Their losses' sum as it stood, so that adding the rest gives the bits of one sum.</param>
internal sealed record EpochPart(int Steps, int Images, double LossSum)
{
    /// <summary>An epoch that has not begun.</summary>
    public static EpochPart None { get; } = new(0, 0, 0);

    /// <summary>Whether a step is done.</summary>
    [JsonIgnore]
    public bool Begun => Steps > 0;
}
