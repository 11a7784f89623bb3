using System.Text;

namespace FocusNetGrid.Reports.Figures;

/// <summary>
/// The style sheet of every figure: Okabe and Ito's colours, which readers with any colour vision can tell apart, in an order that suits white and one that
/// suits black. Plain rules without variables, so that converters to bitmaps follow them too.
/// </summary>
internal static class FigureStyle
{
    private static readonly string[] LightSeries = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8c7a00"];

    private static readonly string[] DarkSeries = ["#56b4e9", "#e69f00", "#2bbf94", "#e79ac3", "#f0e442", "#f27d3a", "#ffffff", "#4a9bd1"];

    /// <summary>The rules. Printing takes the light ones.</summary>
    public static string Sheet { get; } = Build();

    private static string Build()
    {
        var sheet = new StringBuilder("\n");
        sheet.Append(".fg{font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif;font-size:13px}\n");
        sheet.Append(".fg .title{font-size:16px;font-weight:600}.fg .head{font-weight:600}.fg .small{font-size:12px}\n");
        sheet.Append(".fg .line{fill:none;stroke-linejoin:round;stroke-linecap:round}\n");
        Colours(sheet, paper: "#ffffff", text: "#1f2328", quiet: "#59636e", grid: "#e3e7eb", LightSeries);
        sheet.Append("@media screen and (prefers-color-scheme:dark){\n");
        Colours(sheet, paper: "#0d1117", text: "#f0f3f6", quiet: "#9ba5b0", grid: "#262d36", DarkSeries);
        return sheet.Append("}\n").ToString();
    }

    private static void Colours(StringBuilder sheet, string paper, string text, string quiet, string grid, string[] series)
    {
        Colour(sheet, Ink.Paper, paper);
        Colour(sheet, Ink.Text, text);
        Colour(sheet, Ink.Quiet, quiet);
        Colour(sheet, Ink.Grid, grid);
        for (var index = 0; index < series.Length; index++)
        {
            Colour(sheet, Ink.Series(index), series[index]);
        }
    }

    private static void Colour(StringBuilder sheet, Ink ink, string colour) =>
        sheet.Append($".fg .f-{ink.Class}{{fill:{colour}}}.fg .k-{ink.Class}{{stroke:{colour}}}\n");
}
