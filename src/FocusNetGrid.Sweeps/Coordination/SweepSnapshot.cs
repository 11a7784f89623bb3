using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Search;

namespace FocusNetGrid.Sweeps.Coordination;

/// <summary>How a sweep rests in storage, beside its submission.</summary>
/// <param name="Ledger">How far each trial is.</param>
/// <param name="Points">What a search that learns has proposed so far; empty for one that does not.</param>
/// <param name="Problem">Why the search ended early; empty unless it did.</param>
public sealed record SweepSnapshot(LedgerSnapshot Ledger, IReadOnlyList<SearchPoint> Points, string Problem = "");
