using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Paper;

/// <summary>Reads a sentence about a table.</summary>
internal static class PaperClaimReader
{
    private static readonly Dictionary<string, ClaimKind> Kinds = new()
    {
        ["best"] = ClaimKind.Best,
        ["percent-higher"] = ClaimKind.PercentHigher,
        ["times-fewer"] = ClaimKind.TimesFewer,
        ["better-than"] = ClaimKind.BetterThan,
        ["fewer-than"] = ClaimKind.FewerThan,
    };

    public static ResultClaim Read(YamlMap claim, IReadOnlyList<ResultRow> rows)
    {
        claim.AllowOnly("text", "kind", "quantity", "method", "against", "value", "at-least");
        var name = claim.Text("kind");
        if (!Kinds.TryGetValue(name, out var kind))
        {
            throw claim.Problem("kind", $"'{name}' is no kind of claim; known are {string.Join(", ", Kinds.Keys)}");
        }

        var quantity = PaperRowReader.QuantityOf(claim, claim.Text("quantity"));
        return new ResultClaim(
            claim.Text("text"),
            kind,
            quantity,
            MethodOf(claim, "method", quantity, rows),
            kind is ClaimKind.Best or ClaimKind.FewerThan ? "" : MethodOf(claim, "against", quantity, rows),
            kind is ClaimKind.Best or ClaimKind.BetterThan ? new ClaimedNumber(0, 0) : NumberOf(claim),
            claim.TextOr("at-least", "false") == "true");
    }

    private static ClaimedNumber NumberOf(YamlMap claim)
    {
        var number = claim.Printed("value");
        return new ClaimedNumber(number.Value, number.Rounding);
    }

    private static string MethodOf(YamlMap claim, string field, Quantity quantity, IReadOnlyList<ResultRow> rows)
    {
        var method = claim.Text(field);
        return rows.Any(row => row.Method == method && row.Has(quantity))
            ? method
            : throw claim.Problem(field, $"no row '{method}' of the table has {Quantities.NameOf(quantity)}");
    }
}
