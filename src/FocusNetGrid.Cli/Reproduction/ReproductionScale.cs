using System.CommandLine;

namespace FocusNetGrid.Cli.Reproduction;

/// <summary>How much of the paper's protocol a reproduction does.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Assignments">What it sets in the table's spec, as <c>--set</c> would; nothing at full scale.</param>
/// <param name="Extent">The size and what to expect of the time, for the help.</param>
internal sealed record ReproductionScale(string Name, IReadOnlyList<string> Assignments, string Extent)
{
    /// <summary>The option that chooses one.</summary>
    public static Option<string> Option(IReadOnlyList<ReproductionScale> scales)
    {
        var option = new Option<string>("--scale")
        {
            Description = string.Join("; ", scales.Select(scale => $"{scale.Name}: {scale.Extent}")) + ".",
            HelpName = "SCALE",
            DefaultValueFactory = _ => scales[^1].Name,
        };
        option.AcceptOnlyFromAmong([.. scales.Select(scale => scale.Name)]);
        return option;
    }
}
