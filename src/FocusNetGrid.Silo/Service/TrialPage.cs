using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>Some of a sweep's trials.</summary>
/// <param name="Total">Trials that the query finds, on this page and on others.</param>
/// <param name="Trials">Those of the page.</param>
public sealed record TrialPage(int Total, IReadOnlyList<TrialSummary> Trials);

/// <summary>A trial in a list.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Id">Its id: 16 hex digits.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Configuration">The number of its configuration, from 1.</param>
/// <param name="Fold">Its fold, from 0.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Score">Pooled Dice of the validation part; null before it has one.</param>
/// <param name="Epoch">Epochs that are recorded.</param>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="Worker">Who has it, or had it last; empty for nobody.</param>
/// <param name="Cause">Why it failed, was pruned or cancelled, or why its last attempt ended; empty where it did not.</param>
public sealed record TrialSummary(
    int Number,
    string Id,
    string Title,
    int Configuration,
    int Fold,
    int Seed,
    TrialStatus Status,
    double? Score,
    int Epoch,
    int Epochs,
    int Attempts,
    string Worker,
    string Cause);
