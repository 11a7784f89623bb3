using System.Globalization;
using System.Runtime.CompilerServices;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Silo.Service;

/// <summary>A sweep as it stood a moment ago.</summary>
/// <param name="Submitted">When it was submitted first.</param>
/// <param name="Submission">What it was submitted with.</param>
/// <param name="Plan">Its trials, so far.</param>
/// <param name="Ledger">How far each is.</param>
/// <param name="Reading">The same in figures.</param>
internal sealed record OpenSweep(DateTimeOffset Submitted, SweepSubmission Submission, SweepPlan Plan, SweepLedger Ledger, SweepReading Reading)
{
    // Hashing a trial's id takes a moment, and a plan has many; they are worked out once a plan.
    private static readonly ConditionalWeakTable<SweepPlan, Dictionary<string, int>> Ids = [];

    // Filters and sorts look at every title.
    private static readonly ConditionalWeakTable<SweepPlan, string[]> Titles = [];

    private static readonly StringComparer Texts = StringComparer.OrdinalIgnoreCase;

    /// <summary>Its id.</summary>
    public string Id => Reading.Id;

    /// <summary>It in a list.</summary>
    public SweepSummary Summary => new(Submitted, Reading);

    /// <summary>The sweep from what its grain tells.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="submitted">When it was submitted first.</param>
    /// <param name="submission">What it was submitted with.</param>
    /// <param name="plan">Its trials; grows where its search has proposed more.</param>
    /// <param name="snapshot">How far it is.</param>
    /// <param name="now">The time.</param>
    public static OpenSweep Of(string id, DateTimeOffset submitted, SweepSubmission submission, SweepPlan plan, SweepSnapshot snapshot, DateTimeOffset now)
    {
        var coordinator = SweepCoordinator.Restore(id, plan, snapshot, TimeSpan.Zero, now);
        return new(submitted, submission, plan, coordinator.Ledger, coordinator.Read());
    }

    /// <summary>The index of a trial by its id, or by its number from 1; null where there is none.</summary>
    public int? IndexOf(string trial)
    {
        if (trial.Length < 16)
        {
            return int.TryParse(trial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Plan.Count
                ? number - 1
                : null;
        }

        var indices = Ids.GetValue(Plan, plan => plan.Trials.DistinctBy(planned => planned.Id).ToDictionary(planned => planned.Id, planned => planned.Index));
        return indices.TryGetValue(trial, out var known) ? known : null;
    }

    /// <summary>The indices of the trials that a query asks for, in its order, before it is cut into pages.</summary>
    public IReadOnlyList<int> Find(TrialQuery query)
    {
        var statuses = query.Status.ToHashSet();
        var titles = query.Text.Length > 0 || query.Sort == TrialOrder.Title ? AllTitles() : [];
        var found = Enumerable.Range(0, Ledger.Trials)
            .Where(index => query.Configuration is not { } configuration || Plan.Shape.At(index).Configuration == configuration - 1)
            .Where(index => statuses.Count == 0 || statuses.Contains(Ledger.StateOf(index).ToStatus()))
            .Where(index => query.Text.Length == 0 || titles[index].Contains(query.Text, StringComparison.OrdinalIgnoreCase));
        return query.Sort switch
        {
            TrialOrder.Score => Sort(found, index => Ledger.ScoreOf(index) is { } score ? (query.Descending ? -score : score) : float.PositiveInfinity),
            TrialOrder.Status => Sort(found, index => (int)Ledger.StateOf(index).ToStatus() * (query.Descending ? -1 : 1)),
            TrialOrder.Title when query.Descending => [.. found.OrderByDescending(index => titles[index], Texts).ThenBy(index => index)],
            TrialOrder.Title => [.. found.OrderBy(index => titles[index], Texts).ThenBy(index => index)],
            _ => [.. query.Descending ? found.Reverse() : found],
        };
    }

    /// <summary>The best configurations; those without a score come last.</summary>
    public IReadOnlyList<ConfigurationSummary> Configurations(IReadOnlyList<string> fields, int most) =>
        [.. Enumerable.Range(0, Plan.Shape.Configurations)
            .Select(number => (Number: number, Tally: ConfigurationTally.Of(Ledger, Plan.Shape, number)))
            .OrderByDescending(one => one.Tally.Mean ?? double.NegativeInfinity)
            .ThenBy(one => one.Number)
            .Take(most)
            .Select(one => new ConfigurationSummary(one.Number + 1, Plan.ConfigurationAt(one.Number).Label(), Values(one.Number, fields), one.Tally))];

    /// <summary>Fields in which the configurations differ, in the order in which they come.</summary>
    public IReadOnlyList<string> Fields() =>
        [.. Plan.Configurations.SelectMany(configuration => configuration.Changes).Select(change => change.Field).Distinct()];

    /// <summary>Every trial's title; made anew where the plan has grown.</summary>
    private string[] AllTitles()
    {
        if (!Titles.TryGetValue(Plan, out var titles) || titles.Length < Ledger.Trials)
        {
            titles = [.. Enumerable.Range(0, Plan.Count).Select(Plan.TitleOf)];
            Titles.AddOrUpdate(Plan, titles);
        }

        return titles;
    }

    /// <summary>Key and index in one number, so that ten thousand trials are in order within a millisecond.</summary>
    private static int[] Sort(IEnumerable<int> indices, Func<int, float> key)
    {
        long[] keys = [.. indices.Select(index => ((long)Rank(key(index)) << 32) | (uint)index)];
        Array.Sort(keys);
        return [.. keys.Select(both => (int)both)];
    }

    /// <summary>Whole numbers that are in the same order as the numbers.</summary>
    private static int Rank(float number) => BitConverter.SingleToInt32Bits(number) is var bits && bits < 0 ? bits ^ int.MaxValue : bits;

    private string[] Values(int number, IReadOnlyList<string> fields)
    {
        var configuration = Plan.ConfigurationAt(number);
        return [.. fields.Select(field => ConfigurationFields.TextOf(configuration, field))];
    }
}
