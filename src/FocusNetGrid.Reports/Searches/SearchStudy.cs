namespace FocusNetGrid.Reports.Searches;

/// <summary>What a search tried and what came of it.</summary>
/// <param name="Score">What the scores are, for axes: <c>Validation Dice, pooled</c>.</param>
/// <param name="Parameters">What was searched, in the order of the spec.</param>
/// <param name="Points">The configurations that have finished.</param>
public sealed record SearchStudy(string Score, IReadOnlyList<StudyParameter> Parameters, IReadOnlyList<StudyPoint> Points)
{
    /// <summary>The values that a parameter took, of the configurations in which it was active.</summary>
    internal IEnumerable<StudyValue> ValuesOf(int parameter) => Points.Select(point => point.Values[parameter]).OfType<StudyValue>();

    /// <summary>
    /// The study without parameters that had one value throughout: nothing can be learnt of them. A parameter that has one value where it is active and that
    /// another switches on had one value too: configurations with it and without it differ by the other, whose effect this is. Where no other switches it on,
    /// it varied: to have it or not was the choice.
    /// </summary>
    internal SearchStudy Varied()
    {
        int[] varied = [.. Enumerable.Range(0, Parameters.Count).Where(Varies)];
        return this with
        {
            Parameters = [.. varied.Select(parameter => Parameters[parameter])],
            Points = [.. Points.Select(point => point with { Values = [.. varied.Select(parameter => point.Values[parameter])] })],
        };
    }

    /// <summary>
    /// Whether another parameter's value says if this one is active, as the loss does of its own parameters: then its presence tells nothing that the other does
    /// not. Of two that say so of each other, the later follows.
    /// </summary>
    internal bool FollowsAnother(int parameter) => Enumerable.Range(0, Parameters.Count)
        .Any(other => other != parameter && Decides(other, parameter) && (other < parameter || !Decides(parameter, other)));

    private bool Varies(int parameter) => ValuesOf(parameter).DistinctBy(value => value.Text).Count() switch
    {
        0 => false,
        1 => IsInactiveSomewhere(parameter) && !FollowsAnother(parameter),
        _ => true,
    };

    /// <summary>
    /// Whether the other is active in all configurations or in none that share a value of the parameter, inactivity among its values. A parameter with a value of
    /// its own in nearly every configuration would say so of any other: its values must repeat, each twice on average.
    /// </summary>
    private bool Decides(int parameter, int other)
    {
        var activeByValue = Points.ToLookup(point => point.Values[parameter]?.Text, point => point.Values[other] is not null);
        return IsInactiveSomewhere(other) && 2 * activeByValue.Count <= Points.Count && activeByValue.All(active => active.Distinct().Count() == 1);
    }

    private bool IsInactiveSomewhere(int parameter) => Points.Any(point => point.Values[parameter] is null);
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
