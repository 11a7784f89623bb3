using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Files;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Checkpoints;

/// <summary>All that a trial needs to go on after an epoch, or after a step of one: its settings, its progress and every tensor, in one file.</summary>
/// <param name="Trial">The settings, so that a checkpoint is never taken for another trial's.</param>
/// <param name="Progress">Epochs done and their records, and the part of the next that is done.</param>
/// <param name="Tensors">Weights, moving statistics, optimiser state and the best weights, by name.</param>
internal sealed record Checkpoint(TrialSpec Trial, TrialProgress Progress, IReadOnlyDictionary<string, Tensor> Tensors)
{
    // The first format ended with an epoch, and its epochs drew their dropout from one seed: none of them can be gone on with to the same bits.
    private const string FormatName = "focusnetgrid-checkpoint-2";

    /// <summary>Writes it durably; the file before it stands until then.</summary>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public void Write(string path, FileWriter writer) => TensorArchive.Write(path, Tensors.Select(named => (named.Key, named.Value)), new Dictionary<string, string>
    {
        ["format"] = FormatName,
        ["trial"] = JsonSerializer.Serialize(Trial, CanonicalJson.Options),
        ["progress"] = JsonSerializer.Serialize(Progress, CanonicalJson.Options),
    }, writer);

    /// <summary>Reads the checkpoint of a trial. Its tensors belong to the current dispose scope.</summary>
    /// <exception cref="CheckpointException">The file is damaged, or of other settings.</exception>
    public static Checkpoint Read(string path, TrialSpec expected)
    {
        var (tensors, texts) = TensorArchive.Read(path);
        if (texts.GetValueOrDefault("format") is var format && format != FormatName)
        {
            throw new CheckpointException(path, $"is of the format '{format}', not {FormatName}; give another output folder, or delete it.");
        }

        var trial = JsonSerializer.Deserialize<TrialSpec>(texts["trial"], CanonicalJson.Options)!;
        if (trial.Id() != expected.Id())
        {
            throw new CheckpointException(
                path, $"is from other settings: {SettingsDifference.Describe(expected, trial)}; give another output folder, or delete it to train anew.");
        }

        return new Checkpoint(trial, JsonSerializer.Deserialize<TrialProgress>(texts["progress"], CanonicalJson.Options)!, tensors);
    }
}
