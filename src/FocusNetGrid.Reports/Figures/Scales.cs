using System.Globalization;

namespace FocusNetGrid.Reports.Figures;

/// <summary>Chooses an axis's ends and round ticks from the data.</summary>
internal static class Scales
{
    /// <summary>Above this ratio of the largest to the smallest value, a linear axis would press all but the first epochs flat.</summary>
    private const double RatioForLogarithm = 30;

    /// <summary>Whole epochs from 1, with ticks at round numbers.</summary>
    public static Scale Epochs(int last)
    {
        if (last <= 1)
        {
            return new Scale(0.5, 1.5, Logarithmic: false, [new Tick(1, "1")]);
        }

        var step = Math.Max(1, NiceStep(last, 8));
        var rounds = Enumerable.Range(1, (int)(last / step)).Select(count => count * step).Where(value => value > 1);
        return new Scale(1, last, Logarithmic: false, [.. rounds.Prepend(1).Select(value => TickAt(value, 0))]);
    }

    /// <summary>Fixed ends, for scores.</summary>
    public static Scale UnitInterval { get; } =
        new(0, 1, Logarithmic: false, [.. Enumerable.Range(0, 6).Select(fifth => TickAt(fifth / 5.0, 1))]);

    /// <summary>
    /// Linear, or logarithmic where the values are positive and span too much for a linear axis; values that are not finite count for nothing.
    /// </summary>
    public static Scale For(IEnumerable<double> values, int ticks)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        return low > 0 && high / low > RatioForLogarithm ? Logarithmic(low, high, ticks) : Linear(low, high, ticks);
    }

    /// <summary>Ends at round values round the data.</summary>
    public static Scale Linear(double low, double high, int ticks)
    {
        if (high - low <= 1e-12 * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            return Around(low);
        }

        var step = NiceStep(high - low, ticks);
        var (first, last) = ((long)Math.Floor(low / step + 1e-9), (long)Math.Ceiling(high / step - 1e-9));
        var decimals = DecimalsOf(step);
        var places = Enumerable.Range(0, (int)(last - first) + 1).Select(count => TickAt((first + count) * step, decimals));
        return new Scale(first * step, last * step, Logarithmic: false, [.. places]);
    }

    /// <summary>Ends and ticks at powers of ten, with round values between them where there is room for about <paramref name="ticks"/>.</summary>
    public static Scale Logarithmic(double low, double high, int ticks)
    {
        var decades = Math.Log10(high / low);
        double[] digits = decades * 3 <= ticks ? [1, 2, 5] : decades * 2 <= ticks ? [1, 3] : [1];
        var grid = Enumerable.Range((int)Math.Floor(Math.Log10(low)) - 1, (int)Math.Ceiling(decades) + 4)
            .SelectMany(exponent => digits.Select(digit => double.Parse($"{digit}e{exponent}", CultureInfo.InvariantCulture)))
            .ToList();
        var start = grid.Last(value => value <= low * (1 + 1e-9));
        var end = grid.First(value => value >= high * (1 - 1e-9) && value > start);
        var stride = Math.Max(1, (int)Math.Ceiling(decades / (ticks + 1)));
        var places = grid.Where(value => value >= start && value <= end).Where((_, place) => place % stride == 0);
        return new Scale(start, end, Logarithmic: true, [.. places.Select(value => new Tick(value, PowerLabel(value)))]);
    }

    /// <summary>One value that does not change: it stands in the middle and is the only tick.</summary>
    private static Scale Around(double value)
    {
        var margin = value == 0 ? 1 : Math.Abs(value) / 2;
        return new Scale(value - margin, value + margin, Logarithmic: false, [new Tick(value, PowerLabel(value))]);
    }

    /// <summary>1, 2, 2.5 or 5 times a power of ten, so that about <paramref name="ticks"/> of them fill the span.</summary>
    private static double NiceStep(double span, int ticks)
    {
        var raw = span / ticks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double[] steps = [1, 2, 2.5, 5, 10];
        return steps.First(step => step * power >= raw * (1 - 1e-9)) * power;
    }

    private static int DecimalsOf(double step) =>
        Enumerable.Range(0, 13).First(count => IsWhole(step * Math.Pow(10, count)) || count == 12);

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-6 * Math.Max(1, Math.Abs(value));

    private static Tick TickAt(double value, int decimals) => new(value, value.ToString($"F{decimals}", CultureInfo.InvariantCulture));

    /// <summary>Small and large numbers as powers of ten: 0.0003 is <c>3·10⁻⁴</c>.</summary>
    internal static string PowerLabel(double value)
    {
        if (value == 0 || Math.Abs(value) is >= 0.01 and < 10_000)
        {
            return value.ToString("0.####", CultureInfo.InvariantCulture);
        }

        var parts = value.ToString("0.##E+0", CultureInfo.InvariantCulture).Split('E');
        var exponent = string.Concat(parts[1].TrimStart('+').Select(Superscript));
        return parts[0] == "1" ? $"10{exponent}" : $"{parts[0]}·10{exponent}";
    }

    private static char Superscript(char character) => character == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[character - '0'];
}
