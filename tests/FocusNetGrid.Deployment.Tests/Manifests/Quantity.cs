namespace FocusNetGrid.Deployment.Tests.Manifests;

/// <summary>Amounts as Kubernetes writes them.</summary>
internal static class Quantity
{
    private static readonly Dictionary<string, double> Units = new()
    {
        ["Ki"] = 1L << 10, ["Mi"] = 1L << 20, ["Gi"] = 1L << 30, ["Ti"] = 1L << 40, ["k"] = 1e3, ["M"] = 1e6, ["G"] = 1e9, ["T"] = 1e12, [""] = 1,
    };

    /// <summary>Bytes; 0 for nothing.</summary>
    public static double Bytes(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var number = text.TrimEnd([.. "KMGTik"]);
        return double.Parse(number) * Units[text[number.Length..]];
    }
}
