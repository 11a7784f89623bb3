namespace FocusNetGrid.Reports.CrossValidation;

/// <summary>A trial that a cross-validation needs, whether it has a result or not.</summary>
/// <param name="Configuration">What people call its configuration.</param>
/// <param name="Fold">Its fold; those of all repeats are numbered through.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="HeldOut">Ids of the fold's held-out cases.</param>
/// <param name="Gap">Why it has no result: <c>pruned</c>, <c>failed</c>, <c>cancelled</c> or <c>waiting</c>; empty where it has one.</param>
public sealed record FoldTrial(string Configuration, int Fold, int Seed, IReadOnlyList<string> HeldOut, string Gap);
