using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Says how a value breaks an annotation, and what would be right.</summary>
internal static class BoundWords
{
    /// <summary>What is wrong, or null if the value is within the bound.</summary>
    public static string? Broken(ValidationAttribute bound, object value) => bound switch
    {
        RangeAttribute range => OutOfRange(range, value),
        _ when Lengths(bound) is { } lengths => WrongLength(value, lengths.Least, lengths.Most),
        RequiredAttribute => value is string text && string.IsNullOrWhiteSpace(text) ? "empty; expected text" : null,
        AllowedValuesAttribute allowed when !allowed.IsValid(value) =>
            $"{Words.Value(value)} is not allowed; expected {Shown.Either(allowed.Values.Select(Plain))}",
        RegularExpressionAttribute pattern when !pattern.IsValid(value) =>
            $"{Words.Value(value)} is not allowed; expected {pattern.ErrorMessage ?? $"text that matches {pattern.Pattern}"}",
        AllowedValuesAttribute or RegularExpressionAttribute => null,
        _ => bound.IsValid(value) ? null : $"{Words.Value(value)} is not allowed; {bound.FormatErrorMessage("it")}",
    };

    /// <summary>A bound of a single value in words; empty for one that has none.</summary>
    public static string Of(ValidationAttribute bound) => bound switch
    {
        RangeAttribute range => Of(range),
        AllowedValuesAttribute allowed => Shown.Either(allowed.Values.Select(Plain)),
        RegularExpressionAttribute pattern => pattern.ErrorMessage ?? $"text that matches {pattern.Pattern}",
        _ when Lengths(bound) is { } lengths => $"{Between(lengths.Least, lengths.Most)} {Unit("character", lengths)}",
        _ => "",
    };

    /// <summary>How many items a list may have, in words; empty where the bound is no length.</summary>
    public static string Length(ValidationAttribute bound) => Lengths(bound) is { } lengths ? $"{Between(lengths.Least, lengths.Most)} {Unit("item", lengths)}" : "";

    /// <summary>A range in words, for example "at least 1" or "above 0 and at most 1".</summary>
    public static string Of(RangeAttribute range)
    {
        var (low, high) = Limits(range);
        var from = range.MinimumIsExclusive ? $"above {Shown.Number(low)}" : $"at least {Shown.Number(low)}";
        var to = range.MaximumIsExclusive ? $"below {Shown.Number(high)}" : $"at most {Shown.Number(high)}";
        if (IsOpen(high))
        {
            return from;
        }

        return IsOpen(low) ? to
            : range.MinimumIsExclusive || range.MaximumIsExclusive ? $"{from} and {to}"
            : $"from {Shown.Number(low)} to {Shown.Number(high)}";
    }

    /// <summary>
    /// The limits as numbers. The attribute itself would round a fraction to its limits' type: with limits written as 0 and 1 it takes 1.4.
    /// </summary>
    public static (double Low, double High) Limits(RangeAttribute range) => (
        Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));

    /// <summary>Whether a limit only says that there is none.</summary>
    public static bool IsOpen(double limit) => Math.Abs(limit) >= int.MaxValue;

    private static string? OutOfRange(RangeAttribute range, object value)
    {
        var (low, high) = Limits(range);
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var isHighEnough = range.MinimumIsExclusive ? number > low : number >= low;
        var isLowEnough = range.MaximumIsExclusive ? number < high : number <= high;
        return isHighEnough && isLowEnough ? null : $"{Words.Value(value)} is out of range; expected {Of(range)}";
    }

    private static string? WrongLength(object value, int least, int most)
    {
        var (length, unit) = value is string text ? (text.Length, "character") : (((IEnumerable)value).Cast<object?>().Count(), "item");
        if (length >= least && length <= most)
        {
            return null;
        }

        return $"{length} {unit}{(length == 1 ? "" : "s")}; expected {Between(least, most)}";
    }

    private static (int Least, int Most)? Lengths(ValidationAttribute bound) => bound switch
    {
        MinLengthAttribute length => (length.Length, int.MaxValue),
        MaxLengthAttribute length => (0, length.Length),
        LengthAttribute length => (length.MinimumLength, length.MaximumLength),
        StringLengthAttribute length => (length.MinimumLength, length.MaximumLength),
        _ => null,
    };

    private static string Unit(string unit, (int Least, int Most) lengths) => lengths is (1, 1 or int.MaxValue) ? unit : $"{unit}s";

    private static string Between(int least, int most) =>
        least == most ? $"{least}" : most == int.MaxValue ? $"at least {least}" : least == 0 ? $"at most {most}" : $"{least} to {most}";

    private static string Plain(object? value) => value is string text ? text : Words.Value(value);
}
