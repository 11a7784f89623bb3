namespace FocusNetGrid.Sweeps.Splits;

/// <summary>A split that the data cannot be divided by.</summary>
/// <param name="field">The field of the spec that is to blame, for example <c>split.folds</c>.</param>
/// <param name="problem">The values and what would be right, in one sentence.</param>
public sealed class SplitException(string field, string problem) : Exception($"{field}: {problem}")
{
    /// <summary>The field of the spec that is to blame.</summary>
    public string Field { get; } = field;

    /// <summary>The values and what would be right.</summary>
    public string Problem { get; } = problem;
}
