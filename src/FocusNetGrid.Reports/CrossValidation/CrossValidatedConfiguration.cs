using FocusNetGrid.Sweeps.Trials;
using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.CrossValidation;

/// <summary>A configuration over its folds.</summary>
/// <param name="Configuration">What people call it.</param>
/// <param name="Part">Which part is held out: <c>test</c>, or <c>validation</c> where that part also chose the weights.</param>
/// <param name="Planned">How many different cases the folds hold out in all.</param>
/// <param name="Scores">Every held-out case, evaluated together.</param>
/// <param name="Folds">Each fold by itself, in order; the seeds of a fold together.</param>
/// <param name="Missing">Trials without a result, in order of fold and seed.</param>
public sealed record CrossValidatedConfiguration(
    string Configuration, string Part, int Planned, HeldOutScores Scores, IReadOnlyList<FoldScores> Folds, IReadOnlyList<FoldTrial> Missing)
{
    /// <summary>Whether every trial has a result, so that every case was held out as often as planned.</summary>
    public bool IsComplete => Missing.Count == 0;

    /// <summary>Whether its folds are trained with several seeds, so that a missing trial is known by its seed, too.</summary>
    public bool SeveralSeeds { get; init; }

    /// <summary>How a pooled score spreads between the folds.</summary>
    public FoldSpread SpreadOf(Func<Scores, double> score)
    {
        double[] values = [.. Folds.Select(fold => score(fold.Scores.Pooled))];
        return new(values.Min(), values.Max(), values.Length > 1 ? values.StandardDeviation() : null);
    }
}

/// <summary>A fold's scores.</summary>
/// <param name="Fold">Its number.</param>
/// <param name="Scores">Its held-out cases, evaluated together.</param>
public sealed record FoldScores(int Fold, HeldOutScores Scores);

/// <summary>How a score spreads between folds.</summary>
/// <param name="Low">The lowest fold's.</param>
/// <param name="High">The highest fold's.</param>
/// <param name="Deviation">Sample standard deviation between folds; null for one fold.</param>
public sealed record FoldSpread(double Low, double High, double? Deviation);
