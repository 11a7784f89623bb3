using System.Text.RegularExpressions;

namespace FocusNetGrid.Silo.Dashboard.Wording;

/// <summary>
/// What people call a trial, without the paths of its fields where their last words tell them apart:
/// <c>network.name=unet, training.optimizer.learning-rate=0.001, fold 0</c> is <c>unet, learning-rate=0.001, fold 0</c>.
/// </summary>
internal static partial class ShortTitle
{
    private const string Name = "name";

    /// <summary>The short title.</summary>
    public static string Of(string title)
    {
        var lasts = Field().Matches(title).Select(match => match.Groups["last"].Value).ToList();
        return lasts.Distinct(StringComparer.Ordinal).Count() < lasts.Count
            ? title
            : Field().Replace(title, match => match.Groups["last"].Value == Name ? match.Groups["before"].Value : $"{match.Groups["before"].Value}{match.Groups["last"].Value}=");
    }

    [GeneratedRegex(@"(?<before>^|, )(?:[a-z0-9-]+\.)+(?<last>[a-z0-9-]+)=")]
    private static partial Regex Field();
}
