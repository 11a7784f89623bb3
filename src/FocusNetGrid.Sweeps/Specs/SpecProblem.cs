namespace FocusNetGrid.Sweeps.Specs;

/// <summary>One thing wrong with a spec, and what would be right.</summary>
/// <param name="File">The spec's file as the user named it.</param>
/// <param name="Line">From 1; 0 where no line can be named.</param>
/// <param name="Field">The field's path, for example <c>network.widths</c>.</param>
/// <param name="Message">The value and what would be right, in one sentence.</param>
public sealed record SpecProblem(string File, int Line, string Field, string Message)
{
    /// <summary><c>file:line: field: message</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Field}: {Message}" : $"{File}: {Field}: {Message}";
}

/// <summary>A spec that cannot be used; it carries every problem found, not only the first.</summary>
public sealed class SpecException(IReadOnlyList<SpecProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>All problems, in the order of their lines.</summary>
    public IReadOnlyList<SpecProblem> Problems { get; } = problems;
}
