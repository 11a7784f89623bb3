namespace FocusNetGrid.Reports.Results;

/// <summary>The names of quantities in files, and which of them are scores.</summary>
internal static class Quantities
{
    /// <summary>All of them, in the order in which tables show them.</summary>
    public static IReadOnlyList<Quantity> All { get; } = Enum.GetValues<Quantity>();

    /// <summary>For messages that say what would be right.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(NameOf));

    public static string NameOf(Quantity quantity) => quantity.ToString().ToLowerInvariant();

    /// <summary>The name within a sentence.</summary>
    public static string WordOf(Quantity quantity) => quantity switch
    {
        Quantity.Flops => "FLOPs",
        Quantity.Dice => "Dice",
        Quantity.Jaccard => "Jaccard",
        _ => NameOf(quantity),
    };

    public static bool TryParse(string name, out Quantity quantity)
    {
        var place = All.Select(NameOf).ToList().IndexOf(name);
        quantity = place < 0 ? default : All[place];
        return place >= 0;
    }

    /// <summary>Scores lie between 0 and 1; sizes and costs are at least 1.</summary>
    public static bool IsScore(Quantity quantity) => quantity is not (Quantity.Parameters or Quantity.Flops);

    /// <summary>Sizes and costs are better when they are lower.</summary>
    public static bool LowerIsBetter(Quantity quantity) => !IsScore(quantity);

    /// <summary>What is wrong with a value, or nothing.</summary>
    public static string ProblemOf(Quantity quantity, double value) => (IsScore(quantity), value) switch
    {
        (true, >= 0 and <= 1) => "",
        (true, _) => $"{NameOf(quantity)} is {value}, yet scores lie between 0 and 1",
        (false, >= 1) when double.IsFinite(value) => "",
        _ => $"{NameOf(quantity)} is {value}, yet it is a count of at least 1",
    };
}
