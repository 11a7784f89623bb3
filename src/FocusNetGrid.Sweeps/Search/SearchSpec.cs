using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search.Strategies;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Specs.Binding;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>What a spec searches, and how.</summary>
public sealed record SearchSpec
{
    /// <summary><c>grid</c>, <c>random</c>, <c>sobol</c>, or <c>tpe</c>, which learns from results.</summary>
    [Strategy(Default = "grid")]
    public required Component Strategy { get; init; }

    /// <summary>Combinations are left out for which one of these does not hold: <c>training.batch * data.size &lt;= 2048 and network != 'unet'</c>.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>The searched fields by their paths, each with its values as the spec wrote them.</summary>
    [BoundApart]
    public required JsonObject Space { get; init; }
}
