namespace FocusNetGrid.Reports.Searches;

/// <summary>How much the parameters of a search matter.</summary>
/// <param name="Parameters">The most important first; empty where importances were refused.</param>
/// <param name="Explained">R² of the forest on configurations that it has not seen; 0 or less says that it has learnt nothing.</param>
/// <param name="Configurations">From how many configurations.</param>
/// <param name="Refusal">Why there are none, as the end of a sentence; empty where there are.</param>
public sealed record ImportanceResult(IReadOnlyList<ParameterImportance> Parameters, double Explained, int Configurations, string Refusal)
{
    /// <summary>No importances, and why.</summary>
    internal static ImportanceResult Refused(string reason) => new([], double.NaN, 0, reason);
}

/// <summary>A parameter's importance.</summary>
/// <param name="Name">The field's path.</param>
/// <param name="Share">Of the importances of all parameters, 0 to 1.</param>
public sealed record ParameterImportance(string Name, double Share);
