using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Trials;

/// <summary>A trial's settings beside its weights.</summary>
internal static class TrialFile
{
    /// <summary>Writes the settings into a fresh folder, or makes sure that the folder is this trial's.</summary>
    /// <exception cref="CheckpointException">The folder is another trial's.</exception>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public static void Claim(string path, TrialSpec trial, FileWriter writer)
    {
        if (!File.Exists(path))
        {
            DurableFile.WriteText(writer, path, JsonSerializer.Serialize(trial, CanonicalJson.Options));
            return;
        }

        var found = Read(path);
        if (found.Id() != trial.Id())
        {
            throw new CheckpointException(
                path, $"is of other settings: {SettingsDifference.Describe(trial, found)}; give another output folder, or delete this one to train anew.");
        }
    }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="CheckpointException">The file is missing or holds no settings.</exception>
    public static TrialSpec Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<TrialSpec>(File.ReadAllText(path), CanonicalJson.Options)
                ?? throw new CheckpointException(path, "holds no settings; give the folder of a trained trial.");
        }
        catch (JsonException damage)
        {
            throw new CheckpointException(path, $"holds no settings ({damage.Message.TrimEnd('.')}); give the folder of a trained trial.", damage);
        }
        catch (IOException missing)
        {
            throw new CheckpointException(path, "cannot be read; give the folder of a trained trial.", missing);
        }
    }
}
