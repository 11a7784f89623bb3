using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>The cells that several tables of a reproduction have.</summary>
internal static class ReproductionCells
{
    public static Cell Of(double? value) => value is { } number && !double.IsNaN(number) ? Cell.Of(number) : Cell.Missing;

    public static Cell Reported(ReproducedNetwork network, Quantity quantity) => Of(network.ReportedOf(quantity));

    public static Cell Rank(ReproducedNetwork network, Quantity quantity) =>
        network.MeanRanks.TryGetValue(quantity, out var rank) ? Cell.Of(rank) : Cell.Missing;

    /// <summary>The score, with its interval where the convention has one.</summary>
    public static Cell Score(ReproducedNetwork network, Quantity quantity, ScoreConvention convention) => Find(network, quantity, convention) switch
    {
        null => Cell.Missing,
        { Interval: { } interval } estimate => Cell.Interval(estimate.Value, interval.Low, interval.High),
        { } estimate => Cell.Of(estimate.Value),
    };

    public static Cell Difference(ReproducedNetwork network, Quantity quantity, ScoreConvention convention) =>
        Of(Find(network, quantity, convention)?.Value - network.ReportedOf(quantity));

    public static Cell ImageDeviation(ReproducedNetwork network, Quantity quantity) => Of(Find(network, quantity, ScoreConvention.PerImage)?.ImageDeviation);

    public static Cell SeedDeviation(ReproducedNetwork network, Quantity quantity, ScoreConvention convention) =>
        Of(Find(network, quantity, convention)?.SeedDeviation);

    private static Estimate? Find(ReproducedNetwork network, Quantity quantity, ScoreConvention convention) =>
        network.Estimates.GetValueOrDefault((quantity, convention));
}
