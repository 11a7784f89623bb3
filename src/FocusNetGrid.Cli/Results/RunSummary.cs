using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Results;

/// <summary>A run for programs: what <c>--json</c> prints.</summary>
internal sealed record RunSummary(
    int ExitCode, string Name, string Run, string? Report, string Status, IReadOnlyList<ConfigurationResult> Configurations, IReadOnlyList<TrialSummary> Trials)
{
    public static RunSummary Of(RunOutcome outcome, int exitCode) => new(
        exitCode,
        outcome.Sweep.Name,
        Path.GetFullPath(outcome.Directory.Root),
        outcome.Succeeded.Any() ? Path.GetFullPath(outcome.Directory.Report) : null,
        (outcome.Reading?.Status ?? SweepStatus.Active).ToString().ToLowerInvariant(),
        ConfigurationResult.Of(outcome),
        [.. outcome.Trials.Select(trial => TrialSummary.Of(outcome.Directory, trial))]);
}

/// <summary>A trial for programs; what it has not yet is null.</summary>
internal sealed record TrialSummary
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Configuration { get; init; }

    public required string Network { get; init; }

    public required int Fold { get; init; }

    public required int Seed { get; init; }

    public required TrialStatus Status { get; init; }

    public required int Attempts { get; init; }

    public required IReadOnlyList<AttemptSummary> Failures { get; init; }

    public required int Epochs { get; init; }

    public string? Error { get; init; }

    public required string Directory { get; init; }

    public int? BestEpoch { get; init; }

    public string? WeightsSha256 { get; init; }

    public TrialCost? Cost { get; init; }

    public IReadOnlyList<PartSummary> Evaluations { get; init; } = [];

    public static TrialSummary Of(RunDirectory directory, TrialOutcome outcome) => new()
    {
        Id = outcome.Planned.Id,
        Title = outcome.Planned.Title,
        Configuration = outcome.Planned.Configuration,
        Network = outcome.Planned.Trial.Network.Name,
        Fold = outcome.Planned.Trial.Split.Fold,
        Seed = outcome.Planned.Trial.Seed,
        Status = outcome.Status == TrialStatus.Running ? TrialStatus.Waiting : outcome.Status,
        Attempts = outcome.Log.Attempts.Count,
        Failures = [.. outcome.Log.Attempts.Where(attempt => attempt.Failure is not null).Select(AttemptSummary.Of)],
        Epochs = outcome.Log.Epochs,
        Error = outcome.Cause.Length > 0 ? outcome.Cause : null,
        Directory = Path.GetFullPath(directory.Trial(outcome.Planned.Id)),
        BestEpoch = outcome.Result?.BestEpoch,
        WeightsSha256 = outcome.Result?.WeightsSha256,
        Cost = outcome.Result?.Cost,
        Evaluations = [.. (outcome.Result?.Evaluations ?? []).Select(PartSummary.Of)],
    };
}

/// <summary>An attempt that ended without a result, for programs.</summary>
internal sealed record AttemptSummary(int Attempt, string Worker, int LastEpoch, FailureKind Kind, string Message, int? ExitCode, string? Signal, string LastWords)
{
    public static AttemptSummary Of(TrialAttempt attempt) => new(
        attempt.Number,
        attempt.Worker,
        attempt.LastEpoch,
        attempt.Failure!.Kind,
        attempt.Failure.Message,
        attempt.Failure.ExitCode,
        attempt.Failure.Signal,
        attempt.Failure.LastWords);
}

/// <summary>A part of the data as measured; each case's counts are in the trial's result file.</summary>
internal sealed record PartSummary(string Part, int Cases, double Loss, Scores PerImage, Scores PerImageDeviation, Scores Pooled, Scores Keras)
{
    public static PartSummary Of(Evaluation evaluation) => new(
        evaluation.Part,
        evaluation.Cases.Count,
        evaluation.Loss,
        evaluation.PerImage,
        evaluation.PerImageDeviation,
        evaluation.Pooled,
        evaluation.Keras);
}
