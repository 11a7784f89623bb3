using System.Globalization;
using CsvHelper;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Trials;

/// <summary>The history as CSV: only columns that are the same on every run. What depends on the clock is in the timing file.</summary>
internal static class HistoryFile
{
    private static readonly CsvWriterOptions Format = new()
    {
        NewLine = "\n", FormatProvider = CultureInfo.InvariantCulture, TrueValue = "yes", FalseValue = "no",
    };

    /// <summary>Replaces the file by the epochs so far.</summary>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public static void Write(string path, IEnumerable<EpochRecord> history, FileWriter writer)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, Format, leaveOpen: true);
        csv.WriteHeader(["epoch", "learning-rate", "train-loss", "validation-loss", "validation-dice", "validation-jaccard", "best"]);
        foreach (var epoch in history)
        {
            csv.WriteField(epoch.Epoch);
            csv.WriteField(epoch.LearningRate);
            csv.WriteField(epoch.TrainLoss);
            csv.WriteField(epoch.ValidationLoss);
            csv.WriteField(epoch.ValidationDice);
            csv.WriteField(epoch.ValidationJaccard);
            csv.WriteField(epoch.Best);
            csv.EndRecord();
        }

        csv.Flush();
        DurableFile.WriteText(writer, path, text.ToString());
    }
}
