using System.Security.Cryptography;
using System.Text;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>
/// Trains nothing: every epoch takes so long and has figures drawn from the trial's id, so that a grid's scheduling can be rehearsed, and its results
/// known beforehand.
/// </summary>
/// <param name="epochTime">How long an epoch takes.</param>
/// <param name="clock">The time.</param>
internal sealed class RehearsalRunner(TimeSpan epochTime, TimeProvider clock) : ITrialRunner
{
    /// <inheritdoc/>
    public async Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(observer);
        var whole = ResultOf(assignment.Trial);
        observer.Started(assignment, 0);
        foreach (var epoch in whole.History)
        {
            await Task.Delay(epochTime, clock, cancellationToken).ConfigureAwait(false);
            observer.Stepped(Whole(assignment.Trial, epoch));
            var directive = await observer.EpochEndedAsync(epoch, cancellationToken).ConfigureAwait(false);
            if (directive.Reason == StopReason.Pruned)
            {
                return whole with { History = [.. whole.History.TakeWhile(earlier => earlier.Epoch <= epoch.Epoch)] };
            }

            if (directive.Reason is { } reason)
            {
                throw new TrialStoppedException(reason);
            }
        }

        return whole with { Cost = whole.Cost with { TrainingSeconds = whole.History.Count * epochTime.TotalSeconds } };
    }

    /// <summary>What comes of a trial, whoever rehearses it.</summary>
    public static TrialResult ResultOf(TrialSpec trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var id = trial.Id();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        var chance = new Random(BitConverter.ToInt32(digest));
        EpochRecord[] history = [.. Enumerable.Range(1, trial.Training.Epochs).Select(epoch => Epoch(epoch, chance))];
        var dice = history[^1].ValidationDice;
        var scores = new Scores(dice, dice, dice, dice, dice, dice / (2 - dice));
        return new()
        {
            TrialId = id,
            History = history,
            BestEpoch = history.Length,
            Evaluations = [new("validation", 1 - dice, scores, scores, scores, scores, [.. trial.Split.Validation.Select(id => Case(id, chance))])],
            WeightsSha256 = Convert.ToHexStringLower(digest),
            Cost = new(0, 0, 0, 0, 0),
        };
    }

    /// <summary>An epoch's training as one step.</summary>
    private StepProgress Whole(TrialSpec trial, EpochRecord epoch)
    {
        var images = trial.Split.Train.Count;
        var rate = epochTime > TimeSpan.Zero ? images / epochTime.TotalSeconds : 0;
        return new(epoch.Epoch, TrialPhase.Training, images, images, epoch.TrainLoss, rate) { Steps = [new(images, epochTime.TotalSeconds)] };
    }

    private static CaseCounts Case(string id, Random chance) => new(id, chance.Next(1, 100), chance.Next(100), chance.Next(100), chance.Next(1000));

    private static EpochRecord Epoch(int number, Random chance)
    {
        var dice = chance.NextDouble();
        return new(number, 0, 1 - dice, 1 - dice, dice, dice / (2 - dice), Best: true);
    }
}
