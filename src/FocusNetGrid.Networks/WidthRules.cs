using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks;

/// <summary>What holds for the channels of a network's levels, whichever network it is.</summary>
internal static class WidthRules
{
    private const int Most = 4096;

    /// <summary>Every width from 1 to 4096.</summary>
    public static IEnumerable<ValidationResult> InRange(int[] widths, string member) => Multiples(widths, 1, member);

    /// <summary>Every width from <paramref name="divisor"/> to 4096 and a multiple of it.</summary>
    public static IEnumerable<ValidationResult> Multiples(int[] widths, int divisor, string member)
    {
        for (var level = 0; level < widths.Length; level++)
        {
            var (width, at) = (widths[level], $"{member}[{level}]");
            if (width < 1 || width > Most)
            {
                yield return new($"{width} is out of range; expected from {divisor} to {Most}", [at]);
            }
            else if (width % divisor != 0)
            {
                yield return new($"{width} channels do not divide into {divisor} groups; take {Around(width, divisor)}", [at]);
            }
        }
    }

    /// <summary>A preset decides the widths, so none may be given beside it.</summary>
    public static IEnumerable<ValidationResult> OneOf(WidthPreset preset, int[] widths, int[] published)
    {
        if (preset != WidthPreset.Published && !widths.SequenceEqual(published))
        {
            yield return new("the preset decides the widths; give either the preset or widths", ["Preset"]);
        }
    }

    /// <summary>The nearest multiples below and above, in words.</summary>
    public static string Around(int value, int divisor)
    {
        var below = value / divisor * divisor;
        return below == 0 ? $"{divisor}" : $"{below} or {below + divisor}";
    }
}
