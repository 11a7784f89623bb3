using System.Globalization;

namespace FocusNetGrid.Reports.Tables;

/// <summary>How a number is written for people. Rounding is of the exact binary value, halves away from zero; never a culture's.</summary>
public sealed class NumberFormat
{
    private readonly Func<double, string> write;

    private NumberFormat(Func<double, string> write) => this.write = write;

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static NumberFormat Exact { get; } = new(value => value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Whole numbers with a thin grouping: <c>7,803,739</c>.</summary>
    public static NumberFormat Count { get; } = new(value => value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Seconds as <c>48 s</c>, <c>12:05</c> or <c>3:07:00</c>.</summary>
    public static NumberFormat Duration { get; } = new(WriteDuration);

    /// <summary>Probabilities: four decimals, and what would be none is <c>&lt; 0.0001</c>.</summary>
    public static NumberFormat Probability { get; } = new(value => value < 0.0001 ? "< 0.0001" : Fixed(4).write(value));

    /// <summary>A fixed number of decimals.</summary>
    public static NumberFormat Fixed(int decimals) => new(value => WithoutMinusZero(value.ToString($"F{decimals}", CultureInfo.InvariantCulture)));

    /// <summary>A fixed number of decimals, always signed: for differences.</summary>
    public static NumberFormat Difference(int decimals) => new(value =>
    {
        var text = Fixed(decimals).write(value);
        return text.StartsWith('-') || text.All(character => character is '0' or '.') ? text : "+" + text;
    });

    /// <summary>The number in another unit: <c>Scaled(1e6, 2)</c> writes 7,803,739 as <c>7.80</c>.</summary>
    public static NumberFormat Scaled(double unit, int decimals)
    {
        var format = Fixed(decimals);
        return new(value => format.write(value / unit));
    }

    /// <summary>The number's text; <c>NaN</c> and <c>∞</c> are written as such, for a diverged loss is a result too.</summary>
    public string Write(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ => write(value),
    };

    private static string WithoutMinusZero(string text) =>
        text.StartsWith('-') && text.All(character => character is '-' or '0' or '.') ? text[1..] : text;

    private static string WriteDuration(double seconds)
    {
        var whole = (long)Math.Round(seconds, MidpointRounding.AwayFromZero);
        return whole switch
        {
            < 60 => $"{whole} s",
            < 3600 => $"{whole / 60}:{whole % 60:00}",
            _ => $"{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}",
        };
    }
}
