using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Results;

/// <summary>A sentence about a table's numbers that can be checked.</summary>
/// <param name="Text">What is said, and where.</param>
/// <param name="Kind">What kind of comparison it is.</param>
/// <param name="Quantity">What is compared.</param>
/// <param name="Method">Of whom it is said.</param>
/// <param name="Against">With whom; empty where no single row is named.</param>
/// <param name="Value">The number said, with its rounding; 0 where none is said.</param>
/// <param name="AtLeast">Whether more than the number would also do.</param>
public sealed record ResultClaim(
    string Text, ClaimKind Kind, Quantity Quantity, string Method, string Against, ClaimedNumber Value, bool AtLeast)
{
    /// <summary>The claim in a few words.</summary>
    public string Label => Kind switch
    {
        ClaimKind.Best => Quantities.LowerIsBetter(Quantity) ? $"{Method} has the fewest {Name}" : $"{Method} first in {Name}",
        ClaimKind.PercentHigher => $"{Method} {Number} % above {Against} in {Name}",
        ClaimKind.TimesFewer => $"{Method} {Number} times fewer {Name} than {Against}",
        ClaimKind.BetterThan => $"{Method} above {Against} in {Name}",
        _ => $"{Method} fewer than {NumberFormat.Count.Write(Value.Value)} {Name}",
    };

    private string Name => Quantities.WordOf(Quantity);

    private string Number => NumberFormat.Exact.Write(Value.Value);
}

/// <summary>A number in a sentence.</summary>
/// <param name="Value">As said.</param>
/// <param name="Rounding">Half of its last decimal.</param>
public sealed record ClaimedNumber(double Value, double Rounding);

/// <summary>Kinds of comparison.</summary>
public enum ClaimKind
{
    /// <summary>No other row of the table is as good.</summary>
    Best,

    /// <summary>So many percent above the other.</summary>
    PercentHigher,

    /// <summary>The other is so many times as large.</summary>
    TimesFewer,

    /// <summary>Better than the other.</summary>
    BetterThan,

    /// <summary>Below a number.</summary>
    FewerThan,
}
