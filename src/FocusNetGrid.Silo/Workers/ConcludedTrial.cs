using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Silo.Workers;

/// <summary>What is worked out once a trial has its result; it lies beside it.</summary>
/// <param name="MultiplyAdds">Of the network for one image.</param>
/// <param name="WeightsSha256">SHA-256 (hex) of the weights that the trial's figure was drawn with.</param>
public sealed record ConcludedTrial(long MultiplyAdds, string WeightsSha256)
{
    private const string FileName = "cost.json";

    /// <summary>What lies in a trial's folder; null where the trial is not concluded.</summary>
    /// <exception cref="RunException">The file is damaged.</exception>
    public static ConcludedTrial? Find(string directory)
    {
        var file = Path.Combine(directory, FileName);
        return File.Exists(file) ? RunJson.Load<ConcludedTrial>(file) : null;
    }

    /// <summary>Makes it durable.</summary>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    internal void SaveIn(string directory) => RunJson.Save(Path.Combine(directory, FileName), this);
}
