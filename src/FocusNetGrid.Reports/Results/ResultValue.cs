namespace FocusNetGrid.Reports.Results;

/// <summary>A number of a table with where it comes from.</summary>
/// <param name="Value">In units of one, the printed unit applied.</param>
/// <param name="Rounding">Half of the last decimal that is given, in units of one: the true value lies within this of <paramref name="Value"/>.</param>
/// <param name="Origin">How it came into the table.</param>
/// <param name="Source">Where it is printed, or which run it comes from.</param>
public sealed record ResultValue(double Value, double Rounding, ResultOrigin Origin, string Source);
