using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Cli.Screens;

/// <summary>Numbers as people read them.</summary>
internal static class Words
{
    /// <summary><c>0:45</c>, <c>12:03</c> or <c>1:02:03</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        return whole.TotalHours >= 1
            ? $"{(long)whole.TotalHours}:{whole.Minutes:00}:{whole.Seconds:00}"
            : $"{whole.Minutes}:{whole.Seconds:00}";
    }

    /// <summary>Bytes with the unit that leaves one to three digits before the point.</summary>
    public static string Bytes(long bytes) => Amounts.Bytes(bytes);

    /// <summary>A noun in the number that a count asks for.</summary>
    public static string Count(long count, string noun) => Amounts.Count(count, noun);

    /// <summary>Multiply-adds in billions or millions.</summary>
    public static string MultiplyAdds(long count) => count >= 1_000_000_000 ? $"{count / 1e9:0.00} G" : $"{count / 1e6:0.0} M";
}
