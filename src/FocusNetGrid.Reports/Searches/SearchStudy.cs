namespace FocusNetGrid.Reports.Searches;

/// <summary>What a search tried and what came of it.</summary>
/// <param name="Score">What the scores are, for axes: <c>Validation Dice, pooled</c>.</param>
/// <param name="Parameters">What was searched, in the order of the spec.</param>
/// <param name="Points">The configurations that have finished.</param>
public sealed record SearchStudy(string Score, IReadOnlyList<StudyParameter> Parameters, IReadOnlyList<StudyPoint> Points)
{
    /// <summary>The values that a parameter took, of the configurations in which it was active.</summary>
    internal IEnumerable<StudyValue> ValuesOf(int parameter) => Points.Select(point => point.Values[parameter]).OfType<StudyValue>();

    /// <summary>The study without parameters that had one value throughout: nothing can be learnt of them.</summary>
    internal SearchStudy Varied()
    {
        int[] varied = [.. Enumerable.Range(0, Parameters.Count).Where(parameter => Points.DistinctBy(point => point.Values[parameter]?.Text).Count() > 1)];
        return this with
        {
            Parameters = [.. varied.Select(parameter => Parameters[parameter])],
            Points = [.. Points.Select(point => point with { Values = [.. varied.Select(parameter => point.Values[parameter])] })],
        };
    }
}

/// <summary>A searched field of the spec.</summary>
/// <param name="Name">Its path, for example <c>training.batch</c>.</param>
/// <param name="Logarithmic">Whether the spec searches its logarithm.</param>
public sealed record StudyParameter(string Name, bool Logarithmic);

/// <summary>A configuration and its score.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Values">One a parameter; null where the parameter was not active.</param>
/// <param name="Score">The larger the better.</param>
public sealed record StudyPoint(string Title, IReadOnlyList<StudyValue?> Values, double Score);

/// <summary>A value that a parameter took.</summary>
/// <param name="Text">As people read it.</param>
/// <param name="Number">As a number; null for words, lists and switches.</param>
public sealed record StudyValue(string Text, double? Number);
