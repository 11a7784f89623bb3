using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Trials;

/// <summary>What each epoch took, as CSV: a line an epoch, by the attempt that ended it and of what this attempt did. Nothing reads it back: a trial's cost comes from its checkpoint.</summary>
internal static class TimingFile
{
    private const string Header = "epoch,attempt,training-seconds,validation-seconds,resident-bytes\n";

    /// <summary>Adds an epoch's line.</summary>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public static void Append(string path, int epoch, int attempt, TimeSpan training, TimeSpan validation, FileWriter writer)
    {
        var before = File.Exists(path) ? File.ReadAllText(path) : Header;
        DurableFile.WriteText(
            writer, path, FormattableString.Invariant($"{before}{epoch},{attempt},{training.TotalSeconds:F3},{validation.TotalSeconds:F3},{Environment.WorkingSet}\n"));
    }
}
