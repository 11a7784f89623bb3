using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Dashboard.Wording;

/// <summary>A trial's record told as a log: attempts, their epochs, what ended them and their last words.</summary>
internal static class Journal
{
    private const string Indent = "                     ";

    /// <summary>The last lines, the newest at the end.</summary>
    /// <param name="log">The record.</param>
    /// <param name="epochs">Epochs in all.</param>
    /// <param name="most">How many lines at most.</param>
    public static IReadOnlyList<string> Tail(TrialLog log, int epochs, int most)
    {
        var lines = Lines(log, epochs).ToList();
        return lines.Count <= most ? lines : lines[^most..];
    }

    private static IEnumerable<string> Lines(TrialLog log, int epochs)
    {
        var width = epochs.ToString().Length;
        foreach (var (attempt, next) in log.Attempts.Zip(log.Attempts.Skip(1).Append(null)))
        {
            var from = attempt.FromEpoch > 0 ? $", from epoch {attempt.FromEpoch + 1}" : "";
            yield return $"{Words.Moment(attempt.Began)[..19]}  attempt {attempt.Number} on {attempt.Worker}{from}";
            // What a later attempt has done again is told there.
            var last = next is null ? int.MaxValue : next.FromEpoch;
            foreach (var epoch in log.History.Where(epoch => epoch.Epoch > attempt.FromEpoch && epoch.Epoch <= last))
            {
                yield return $"{Indent}epoch {epoch.Epoch.ToString().PadLeft(width)}/{epochs}  loss {Words.Figure(epoch.TrainLoss)}"
                    + $"  validation {Words.Figure(epoch.ValidationLoss)}  Dice {epoch.ValidationDice:0.0000}{(epoch.Best ? " *" : "")}";
            }

            foreach (var line in End(attempt))
            {
                yield return line;
            }
        }

        if (log.Ending is { } ending)
        {
            yield return $"{Words.Moment(ending.At)[..19]}  {Words.Of(ending.Status)}{(ending.Cause.Length > 0 ? $": {ending.Cause}" : "")}";
        }
    }

    private static IEnumerable<string> End(TrialAttempt attempt)
    {
        if (attempt.Failure is not { } failure)
        {
            yield break;
        }

        var signal = failure.Signal is { } name ? $" ({name})" : failure.ExitCode is { } code ? $" (exit code {code})" : "";
        yield return $"{Words.Moment(attempt.Ended ?? attempt.Began)[..19]}  attempt {attempt.Number} ended: {failure.Message}{signal}";
        foreach (var words in failure.LastWords.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return $"{Indent}| {words}";
        }
    }
}
