using System.Globalization;
using System.Text.RegularExpressions;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>
/// Which plain scalars are numbers and booleans: YAML 1.2's core schema, less the spellings that YAML 1.1 reads otherwise (a leading zero,
/// underscores) or that no spec needs (hexadecimal, octal, infinities). <c>no</c>, <c>on</c> and the like are text.
/// </summary>
internal static partial class Scalars
{
    /// <summary>A whole number.</summary>
    public static bool TryWhole(string text, out long value)
    {
        value = 0;
        return WholeNumber().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A finite number; minus zero becomes zero, so that equal values have one spelling.</summary>
    public static bool TryNumber(string text, out double value)
    {
        value = 0;
        if (!AnyNumber().IsMatch(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || !double.IsFinite(value))
        {
            return false;
        }

        value += 0.0;
        return true;
    }

    /// <summary>True or false in one of the core schema's six spellings.</summary>
    public static bool TryBoolean(string text, out bool value)
    {
        value = text is "true" or "True" or "TRUE";
        return value || text is "false" or "False" or "FALSE";
    }

    /// <summary>The value of a scalar that no field has given a type: null, a boolean, a whole number, a number or text.</summary>
    public static object? Resolve(ScalarNode scalar)
    {
        if (scalar.IsNull)
        {
            return null;
        }

        if (!scalar.Quoted)
        {
            if (TryBoolean(scalar.Text, out var truth))
            {
                return truth;
            }

            if (TryWhole(scalar.Text, out var whole))
            {
                return whole;
            }

            if (TryNumber(scalar.Text, out var number))
            {
                return number;
            }
        }

        return scalar.Text;
    }

    /// <summary>How to write the number that was probably meant by a scalar that is none, or null.</summary>
    public static string? MeantNumber(ScalarNode scalar, bool whole)
    {
        var text = scalar.Text;
        if (scalar.Quoted)
        {
            return TryNumber(text, out _) ? $"leave out the quotes: {text}" : null;
        }

        if (LeadingZeros().IsMatch(text))
        {
            var digits = text.TrimStart('-', '+').TrimStart('0');
            return $"a leading zero means octal to some readers; write {(text[0] == '-' ? "-" : "")}{(digits.Length == 0 || digits[0] == '.' ? "0" : "")}{digits}";
        }

        if (text.Contains('_') && AnyNumber().IsMatch(text.Replace("_", "", StringComparison.Ordinal)))
        {
            return $"write it without underscores: {text.Replace("_", "", StringComparison.Ordinal)}";
        }

        if (Radix().Match(text) is { Success: true } radix)
        {
            var bits = radix.Groups[1].Value is "x" or "X" ? 16 : radix.Groups[1].Value is "o" or "O" ? 8 : 2;
            return TryRadix(radix.Groups[2].Value, bits, out var value) ? $"write it in decimal: {value}" : null;
        }

        if (whole && WholeNumber().IsMatch(text))
        {
            return "it is too large";
        }

        if (whole && TryNumber(text, out var number))
        {
            return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? $"write {(long)number}" : null;
        }

        return NotFinite().IsMatch(text) ? "it must be finite" : null;
    }

    private static bool TryRadix(string digits, int radix, out long value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            var worth = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (worth >= radix || value > (long.MaxValue - worth) / radix)
            {
                return false;
            }

            value = value * radix + worth;
        }

        return true;
    }

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"^[-+]?0[0-9]+(\.[0-9]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZeros();

    [GeneratedRegex(@"^0([xXoObB])([0-9a-fA-F]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Radix();

    [GeneratedRegex(@"^[-+]?\.?(inf|nan)\z|^[-+]?[0-9]+(\.[0-9]*)?[eE]\+?[0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotFinite();
}
