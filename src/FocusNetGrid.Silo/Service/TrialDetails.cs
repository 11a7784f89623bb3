using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>A trial with its record.</summary>
/// <param name="Sweep">The sweep's id.</param>
/// <param name="Summary">The trial in figures.</param>
/// <param name="Log">Attempts with their causes, epochs, result.</param>
/// <param name="Settings">Its configuration as text, field by field: <c>network.name</c> and <c>focusnet++</c>.</param>
public sealed record TrialDetails(string Sweep, TrialSummary Summary, TrialLog Log, IReadOnlyList<KeyValuePair<string, string>> Settings);
