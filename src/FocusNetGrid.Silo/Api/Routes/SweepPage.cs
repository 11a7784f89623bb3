using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Some of the sweeps, the newest first.</summary>
/// <param name="Total">Sweeps, on this page and on others.</param>
/// <param name="Sweeps">Those of the page.</param>
internal sealed record SweepPage(int Total, IReadOnlyList<SweepSummary> Sweeps);
