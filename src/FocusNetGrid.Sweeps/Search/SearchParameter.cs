using FocusNetGrid.Sweeps.Search.Expressions;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>A field of the spec that is searched.</summary>
/// <param name="Field">The field's path, for example <c>training.batch</c>.</param>
/// <param name="Domain">Its values.</param>
/// <param name="When">Where it is searched; elsewhere it keeps the spec's value. Null for everywhere.</param>
public sealed record SearchParameter(string Field, Domain Domain, Expression? When = null);
