namespace FocusNetGrid.Sweeps.Search.Expressions;

/// <summary>An expression that cannot be read or has no value.</summary>
/// <param name="problem">What is wrong and what would be right, in one sentence.</param>
public sealed class ExpressionException(string problem) : Exception(problem);
