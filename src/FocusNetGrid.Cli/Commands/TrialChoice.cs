using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Finds the trial that a user means.</summary>
internal static class TrialChoice
{
    /// <summary>The folder of a trial: the one given, the one that a weights file lies in, or that of a run's best trial by validation Dice.</summary>
    /// <exception cref="RunException">There is nothing trained there.</exception>
    public static async Task<string> FindAsync(string path)
    {
        if (File.Exists(path))
        {
            return Path.GetDirectoryName(Path.GetFullPath(path))!;
        }

        if (Directory.Exists(path) && !new RunDirectory(path).HasRun)
        {
            return path;
        }

        var directory = RunFolders.Find(path);
        return directory.Trial((await BestAsync(directory)).Planned.Id);
    }

    private static async Task<TrialOutcome> BestAsync(RunDirectory directory) =>
        (await RunArchive.OpenAsync(directory, new Training.Catalog())).Succeeded.MaxBy(ValidationDice)
        ?? throw new RunException(directory.Root, "has no finished trial; go on with the run, or name the folder of a trial under artifacts/");

    private static double ValidationDice(TrialOutcome trial) =>
        trial.Result!.History.First(epoch => epoch.Epoch == trial.Result.BestEpoch).ValidationDice;
}
