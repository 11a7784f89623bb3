using FocusNetGrid.Networks.Weights;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Files;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>Keeps a trial in its folder. Whatever moment the process is killed at, the folder's checkpoint is one that the trial goes on from.</summary>
/// <param name="assignment">The trial, its attempt and folder.</param>
/// <param name="fence">Lets this attempt write while it is the newest.</param>
/// <param name="parts">The trial's network and optimiser.</param>
internal sealed class TrialStore(TrialAssignment assignment, AttemptFence fence, TrialParts parts) : IDisposable
{
    private readonly TrialFiles files = new(assignment.Directory);
    private readonly TrialTensors tensors = new(parts);

    /// <summary>Puts network and optimiser where the checkpoint stands, if there is one, and tells how far that is.</summary>
    /// <exception cref="CheckpointException">The checkpoint is damaged or from other settings.</exception>
    public TrialProgress Restore()
    {
        if (!File.Exists(files.Checkpoint))
        {
            return TrialProgress.None;
        }

        using var scope = NewDisposeScope();
        var checkpoint = Checkpoint.Read(files.Checkpoint, assignment.Trial);
        tensors.Restore(checkpoint, files.Checkpoint);
        return checkpoint.Progress;
    }

    /// <summary>Makes an epoch that has ended durable, and its weights where they are the best so far.</summary>
    /// <exception cref="StorageException">The disk is full or refuses; the last checkpoint stands.</exception>
    /// <exception cref="TrialStoppedException">A newer attempt has begun.</exception>
    public void SaveEpoch(TrialProgress progress, TimeSpan training, TimeSpan validating)
    {
        var newestIsBest = progress.NewestIsBest();
        if (newestIsBest)
        {
            tensors.KeepBest();
        }

        // The checkpoint first: what is written after it can be made again from it.
        SaveCheckpoint(progress);
        WriteHistory(progress);
        if (newestIsBest)
        {
            WriteBestWeights();
        }

        TimingFile.Append(files.Timing, progress.History.Count, assignment.Attempt, training, validating, fence.Write);
    }

    /// <summary>Makes network, optimiser and progress durable as they are.</summary>
    /// <exception cref="StorageException">The disk is full or refuses; the last checkpoint stands.</exception>
    /// <exception cref="TrialStoppedException">A newer attempt has begun.</exception>
    public void SaveCheckpoint(TrialProgress progress)
    {
        using var scope = NewDisposeScope();
        new Checkpoint(assignment.Trial, progress, tensors.Collect(progress.NewestIsBest())).Write(files.Checkpoint, fence.Write);
    }

    /// <summary>Gives the network the best weights and writes them and the history, which a kill after the checkpoint may have left behind.</summary>
    /// <returns>The SHA-256 (hex) of the weights' file.</returns>
    /// <exception cref="StorageException">A file cannot be written; the checkpoint stands.</exception>
    /// <exception cref="TrialStoppedException">A newer attempt has begun.</exception>
    public string TakeBest(TrialProgress progress)
    {
        tensors.TakeBest();
        WriteBestWeights();
        WriteHistory(progress);
        return FileHash.Sha256(files.BestWeights);
    }

    /// <inheritdoc/>
    public void Dispose() => tensors.Dispose();

    private void WriteHistory(TrialProgress progress) => HistoryFile.Write(files.History, progress.History, fence.Write);

    private void WriteBestWeights() =>
        fence.Write(files.BestWeights, SafeTensors.Length(parts.Network), stream => SafeTensors.Write(parts.Network, stream));
}
