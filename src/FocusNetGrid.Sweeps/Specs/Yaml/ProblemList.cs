namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Collects what is wrong, each thing once.</summary>
internal sealed class ProblemList
{
    private readonly List<SpecProblem> problems = [];

    public int Count => problems.Count;

    public IReadOnlyList<SpecProblem> Items => problems;

    /// <summary>
    /// Whether lines that are not YAML were passed over. Then a field that seems to be missing may stand on one of them, so none is called missing.
    /// </summary>
    public bool LinesPassedOver { get; set; }

    public void Add(SpecPlace place, string field, string message) =>
        Add(new SpecProblem(place.File, place.Line, field.Length == 0 ? "spec" : Shown.Line(field), Shown.Line(message)));

    public void Add(SpecProblem problem)
    {
        if (!problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    /// <summary>Everything so far, the spec's lines first and in their order, then the options of the command.</summary>
    public SpecException ToException() =>
        new([.. problems.OrderBy(problem => problem.Line == 0).ThenBy(problem => problem.Line)]);

    public void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw ToException();
        }
    }
}
