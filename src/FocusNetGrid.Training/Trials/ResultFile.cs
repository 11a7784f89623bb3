using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Trials;

/// <summary>The outcome of a finished trial, written last: where it stands, nothing is left to do.</summary>
public static class ResultFile
{
    /// <summary>The result of a trial, or null where it is not finished.</summary>
    /// <exception cref="CheckpointException">The file is of another trial, or no result.</exception>
    public static TrialResult? Find(string path, TrialSpec trial)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var result = JsonSerializer.Deserialize<TrialResult>(File.ReadAllText(path), CanonicalJson.Options);
            return result?.TrialId == trial.Id()
                ? result
                : throw new CheckpointException(
                    path, $"is the result of trial {result?.TrialId}, not of {trial.Id()}; give another output folder, or delete this one.");
        }
        catch (JsonException damage)
        {
            throw new CheckpointException(path, $"is not a result ({damage.Message.TrimEnd('.')}); delete it to measure the trial again.", damage);
        }
    }

    /// <summary>Writes it durably.</summary>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    internal static void Write(string path, TrialResult result, FileWriter writer) =>
        DurableFile.WriteText(writer, path, JsonSerializer.Serialize(result, CanonicalJson.Options));
}
