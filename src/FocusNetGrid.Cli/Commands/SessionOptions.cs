using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>The options that say how much of a run one call does.</summary>
internal sealed class SessionOptions
{
    private readonly Option<int?> _maxTrials = new("--max-trials") { Description = "Train at most so many trials now; the same command goes on with the rest.", HelpName = "N" };
    private readonly Option<TimeSpan?> _timeLimit = new("--time-limit")
    {
        Description = "Stop after so long, every trial at a checkpoint: 90s, 45m, 2h, 1h30m.",
        HelpName = "TIME",
        CustomParser = DurationArgument.Read,
    };

    private readonly Option<bool> _retryFailed = new("--retry-failed") { Description = "Try trials anew that have failed." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "List the trials with their size and estimated time, and train nothing." };

    public SessionOptions() => _maxTrials.AtLeastOne();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_maxTrials);
        command.Add(_timeLimit);
        command.Add(_retryFailed);
        command.Add(_dryRun);
    }

    /// <summary>Runs, or only says what would be run, and shows what came out.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public Task<int> RunAsync(CommandContext context, RunRequest request, CancellationToken cancellationToken) =>
        RunAsync(context, request, (outcome, _) => Task.FromResult(new RunLauncher(context).Conclude(outcome)), cancellationToken);

    /// <summary>The same, with the results shown in another way.</summary>
    public async Task<int> RunAsync(
        CommandContext context, RunRequest request, Func<RunOutcome, CancellationToken, Task<int>> conclude, CancellationToken cancellationToken)
    {
        var session = request with
        {
            MaxTrials = context.Optional(_maxTrials) ?? int.MaxValue,
            TimeLimit = context.Optional(_timeLimit),
            RetryFailed = context.Value(_retryFailed),
        };
        var launcher = new RunLauncher(context);
        return context.Value(_dryRun)
            ? await new DryRun(context, launcher).ShowAsync(session, cancellationToken)
            : await conclude(await launcher.RunAsync(session, cancellationToken), cancellationToken);
    }
}
