using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>What a search tries next.</summary>
/// <param name="Point">The point; remember it, and the configuration can be had again.</param>
/// <param name="Configuration">The configuration at it, read and checked like one that the spec itself lists.</param>
public sealed record Proposal(SearchPoint Point, Configuration Configuration);
