namespace FocusNetGrid.Reports.Results;

/// <summary>A method's numbers in a table.</summary>
/// <param name="Method">As the table names it.</param>
/// <param name="Network">The network's name in specs; empty where it is none of ours.</param>
/// <param name="Convention">How its scores were averaged.</param>
/// <param name="Values">The numbers that the row has.</param>
/// <param name="Known">The same quantities counted from the network's definition, where they are known independently of the table.</param>
/// <param name="Remark">What a reader must know of this row; may be empty.</param>
public sealed record ResultRow(
    string Method,
    string Network,
    ScoreConvention Convention,
    IReadOnlyDictionary<Quantity, ResultValue> Values,
    IReadOnlyDictionary<Quantity, ResultValue> Known,
    string Remark)
{
    /// <summary>Whether the row has every quantity named.</summary>
    public bool Has(params ReadOnlySpan<Quantity> quantities)
    {
        foreach (var quantity in quantities)
        {
            if (!Values.ContainsKey(quantity))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number that the row has.</summary>
    public ResultValue this[Quantity quantity] => Values[quantity];
}
