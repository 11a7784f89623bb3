using System.Globalization;
using System.Text.RegularExpressions;

namespace FocusNetGrid.Reports.Runs;

/// <summary>Names of configurations that are short enough for figures.</summary>
internal static partial class ConfigurationNames
{
    /// <summary>
    /// Each label with fields by their last name, a network by its own, and numbers of three digits: <c>focusnet++, learning-rate=0.00177</c>. The labels as
    /// they are where two would become the same.
    /// </summary>
    public static IReadOnlyList<string> Short(IReadOnlyList<string> labels)
    {
        var shortened = labels.Select(label => Qualifier().Replace(Network().Replace(label, "$1"), "$1$2"))
            .Select(label => Fraction().Replace(label, number => double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("G3", CultureInfo.InvariantCulture)))
            .ToList();
        return shortened.Distinct().Count() == labels.Distinct().Count() ? shortened : labels;
    }

    [GeneratedRegex(@"(^|, )network(?:\.name)?=(?=[^{])")]
    private static partial Regex Network();

    [GeneratedRegex(@"(?<==)\d*\.\d{3,}(?:[eE][-+]?\d+)?(?=,|$)")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(^|, )(?:[a-z0-9-]+\.)+([a-z0-9-]+=)")]
    private static partial Regex Qualifier();
}
