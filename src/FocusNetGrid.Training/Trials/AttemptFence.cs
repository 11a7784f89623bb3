using System.Globalization;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Trials;

/// <summary>
/// Lets only the newest attempt write into a trial's folder. The folder's attempt file has the number of the newest that began there, and every file
/// is renamed into place only while that number is not above the writer's.
/// </summary>
/// <remarks>
/// Nothing is locked, so an attempt that hangs, even stopped in the middle of a write, holds no other up. What keeps it from renaming a file after
/// its last look at the number: a new attempt, once its number stands, deletes whatever older ones have written and not yet renamed, before it reads
/// anything. What an older one begins to write after that, it looks at the number afterwards.
/// </remarks>
internal sealed class AttemptFence
{
    private readonly TrialFiles files;
    private readonly int attempt;

    private AttemptFence(TrialFiles files, int attempt)
    {
        this.files = files;
        this.attempt = attempt;
    }

    private string Unfinished => $"{DurableFile.UnfinishedSuffix}-{Text}";

    private string Text => attempt.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes an attempt the newest of a folder.</summary>
    /// <param name="files">The folder, which exists.</param>
    /// <param name="attempt">From 1; the folder's newest itself may come again, after a crash.</param>
    /// <exception cref="TrialStoppedException">A newer attempt has begun there.</exception>
    /// <exception cref="CheckpointException">The attempt file holds no number.</exception>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public static AttemptFence Enter(TrialFiles files, int attempt)
    {
        var fence = new AttemptFence(files, attempt);
        do
        {
            DurableFile.WriteText(fence.Write, files.Attempt, fence.Text);
            fence.DeleteUnfinished();
        }
        while (fence.Newest() < attempt);

        fence.Check();
        return fence;
    }

    /// <summary>Replaces a file of the folder durably, unless a newer attempt has begun there.</summary>
    /// <exception cref="TrialStoppedException">One has; the file is as it was.</exception>
    /// <exception cref="StorageException">The disk is full or refuses; the file is as it was.</exception>
    public void Write(string path, long length, Action<Stream> write)
    {
        try
        {
            DurableFile.Write(path, length, write, path + Unfinished, Check);
        }
        catch (StorageException) when (Newest() > attempt)
        {
            // The newer attempt has deleted what this one was about to rename.
            throw new TrialStoppedException(StopReason.Superseded);
        }
    }

    private void Check()
    {
        if (Newest() > attempt)
        {
            throw new TrialStoppedException(StopReason.Superseded);
        }
    }

    /// <summary>The number of the newest attempt that has begun; 0 before the first.</summary>
    private int Newest()
    {
        if (!File.Exists(files.Attempt))
        {
            return 0;
        }

        var text = File.ReadAllText(files.Attempt);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CheckpointException(files.Attempt, "holds no attempt's number; delete it, and make sure that nothing else trains this trial.");
    }

    /// <summary>Deletes what older attempts were writing, and what a kill has left of this one.</summary>
    private void DeleteUnfinished()
    {
        foreach (var file in Directory.EnumerateFiles(files.Directory, $"*{DurableFile.UnfinishedSuffix}-*"))
        {
            if (!IsNewer(file))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Whether a newer attempt, which may have begun a moment ago, is writing it.</summary>
    private bool IsNewer(string unfinished)
    {
        var number = unfinished[(unfinished.LastIndexOf('-') + 1)..];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var writer) && writer > attempt;
    }
}
