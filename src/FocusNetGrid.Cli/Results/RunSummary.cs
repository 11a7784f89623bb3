using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Results;

/// <summary>A run for programs: what <c>--json</c> prints.</summary>
internal sealed record RunSummary(int ExitCode, string Name, string Run, string? Report, IReadOnlyList<TrialSummary> Trials)
{
    public static RunSummary Of(RunOutcome outcome, int exitCode) => new(
        exitCode,
        outcome.Sweep.Name,
        Path.GetFullPath(outcome.Directory.Root),
        outcome.Succeeded.Any() ? Path.GetFullPath(outcome.Directory.Report) : null,
        [.. outcome.Trials.Select(trial => TrialSummary.Of(outcome.Directory, trial))]);
}

/// <summary>A trial for programs; what it has not yet is null.</summary>
internal sealed record TrialSummary
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Network { get; init; }

    public required int Fold { get; init; }

    public required int Seed { get; init; }

    public required TrialStatus Status { get; init; }

    public required int Attempts { get; init; }

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
        Network = outcome.Planned.Trial.Network.Name,
        Fold = outcome.Planned.Trial.Split.Fold,
        Seed = outcome.Planned.Trial.Seed,
        Status = outcome.Record.Status,
        Attempts = outcome.Record.Attempts,
        Error = outcome.Record.Error.Length > 0 ? outcome.Record.Error : null,
        Directory = Path.GetFullPath(directory.Trial(outcome.Planned.Id)),
        BestEpoch = outcome.Result?.BestEpoch,
        WeightsSha256 = outcome.Result?.WeightsSha256,
        Cost = outcome.Result?.Cost,
        Evaluations = [.. (outcome.Result?.Evaluations ?? []).Select(PartSummary.Of)],
    };
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
