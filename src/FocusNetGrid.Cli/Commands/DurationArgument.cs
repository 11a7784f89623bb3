using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Reads a duration as people write it: <c>90s</c>, <c>45m</c>, <c>2h</c>, <c>1h30m</c>, <c>1d12h</c>.</summary>
internal static partial class DurationArgument
{
    /// <summary>Reads an option's value; what is none is an error of the option's.</summary>
    public static TimeSpan? Read(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        var match = Parts().Match(text);
        if (match.Success && text.Length > 0)
        {
            var duration = Of(match, "d", TimeSpan.FromDays(1)) + Of(match, "h", TimeSpan.FromHours(1))
                + Of(match, "m", TimeSpan.FromMinutes(1)) + Of(match, "s", TimeSpan.FromSeconds(1));
            if (duration > TimeSpan.Zero && duration < TimeSpan.FromDays(365))
            {
                return duration;
            }
        }

        result.AddError($"'{text}' is no duration; write for example 90s, 45m, 2h or 1h30m");
        return null;
    }

    private static TimeSpan Of(Match match, string unit, TimeSpan one) =>
        match.Groups[unit].Success ? one * int.Parse(match.Groups[unit].ValueSpan, CultureInfo.InvariantCulture) : TimeSpan.Zero;

    [GeneratedRegex(@"^(?:(?<d>\d{1,3})d)?(?:(?<h>\d{1,5})h)?(?:(?<m>\d{1,6})m)?(?:(?<s>\d{1,8})s)?$")]
    private static partial Regex Parts();
}
