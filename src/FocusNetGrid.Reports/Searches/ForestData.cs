namespace FocusNetGrid.Reports.Searches;

/// <summary>Observations that a forest learns from.</summary>
/// <param name="Rows">Features of each observation; NaN where a parameter was not active; categories by number.</param>
/// <param name="Categorical">Of each feature, whether its numbers have no order.</param>
/// <param name="OwnPresence">Of each feature, whether no other's value says where it is active: else its presence would be taken for the other's effect.</param>
/// <param name="Targets">What is predicted.</param>
internal sealed record ForestData(
    IReadOnlyList<double[]> Rows, IReadOnlyList<bool> Categorical, IReadOnlyList<bool> OwnPresence, IReadOnlyList<double> Targets)
{
    public int Features => Categorical.Count;

    /// <summary>The configurations of a study as observations.</summary>
    public static ForestData Of(SearchStudy study)
    {
        bool[] categorical = [.. Enumerable.Range(0, study.Parameters.Count).Select(parameter => study.ValuesOf(parameter).Any(value => value.Number is null))];
        var categories = Enumerable.Range(0, categorical.Length).Select(parameter => study.ValuesOf(parameter).Select(value => value.Text).Distinct().ToList()).ToList();
        double Feature(StudyValue? value, int parameter) =>
            value is null ? double.NaN : categorical[parameter] ? categories[parameter].IndexOf(value.Text) : value.Number!.Value;
        return new(
            [.. study.Points.Select(point => point.Values.Select(Feature).ToArray())],
            categorical,
            [.. Enumerable.Range(0, categorical.Length).Select(parameter => !study.FollowsAnother(parameter))],
            [.. study.Points.Select(point => point.Score)]);
    }
}
