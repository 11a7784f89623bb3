using System.Globalization;

namespace FocusNetGrid.Reports.Results;

/// <summary>A number as it is printed: its value, and how far the true value may be from it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Rounding">Half of its last decimal.</param>
internal readonly record struct PrintedNumber(double Value, double Rounding)
{
    /// <summary>Reads plain decimal notation, so that the decimals can be counted.</summary>
    public static bool TryParse(string text, out PrintedNumber number)
    {
        var valid = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        number = new PrintedNumber(value, 0.5 * Math.Pow(10, -decimals));
        return valid;
    }
}
