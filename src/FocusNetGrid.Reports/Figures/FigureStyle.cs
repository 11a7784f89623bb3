using System.Text;

namespace FocusNetGrid.Reports.Figures;

/// <summary>
/// The style sheet of every figure: Okabe and Ito's colours, which readers with any colour vision can tell apart, in an order that suits white and one that
/// suits black, and after those eight four more; lines beyond the fourth are dashed as well. Plain rules without variables, so that converters to bitmaps
/// follow them too.
/// </summary>
internal static class FigureStyle
{
    private static readonly string[] LightSeries =
        ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8c7a00", "#6f3fb0", "#882255", "#1f6b2e", "#a0522d"];

    private static readonly string[] DarkSeries =
        ["#56b4e9", "#e69f00", "#2bbf94", "#e79ac3", "#f0e442", "#f27d3a", "#ffffff", "#a8a034", "#b79cf0", "#e0628f", "#66d9d0", "#c9a27e"];

    private static readonly string[] LightRamp = ["#cfdae4", "#a9c3da", "#7eaacd", "#538dbd", "#2f6ea8", "#154f8b", "#062d5e"];

    private static readonly string[] DarkRamp = ["#2f3d4d", "#37506a", "#41698f", "#4f87b8", "#68a7dd", "#97c9f5", "#e4f2ff"];

    /// <summary>The rules. Printing takes the light ones.</summary>
    public static string Sheet { get; } = Build();

    private static string Build()
    {
        var sheet = new StringBuilder("\n");
        sheet.Append(".fg{font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif;font-size:13px}\n");
        sheet.Append(".fg .title{font-size:16px;font-weight:600}.fg .head{font-weight:600}.fg .small{font-size:12px}\n");
        sheet.Append(".fg .line{fill:none;stroke-linejoin:round;stroke-linecap:round}\n");
        sheet.Append(".fg .halo{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}\n");
        foreach (var (ink, colour) in new[] { (Ink.Found, "#009e73"), (Ink.False, "#d55e00"), (Ink.Missed, "#0072b2") })
        {
            Colour(sheet, ink, colour);
        }

        Colours(sheet, paper: "#ffffff", text: "#1f2328", quiet: "#59636e", grid: "#e3e7eb", LightSeries, LightRamp);
        sheet.Append("@media screen and (prefers-color-scheme:dark){\n");
        Colours(sheet, paper: "#0d1117", text: "#f0f3f6", quiet: "#9ba5b0", grid: "#262d36", DarkSeries, DarkRamp);
        return sheet.Append("}\n").ToString();
    }

    private static void Colours(StringBuilder sheet, string paper, string text, string quiet, string grid, string[] series, string[] ramp)
    {
        Colour(sheet, Ink.Paper, paper);
        Colour(sheet, Ink.Text, text);
        Colour(sheet, Ink.Quiet, quiet);
        Colour(sheet, Ink.Grid, grid);
        for (var index = 0; index < series.Length; index++)
        {
            Colour(sheet, Ink.Series(index), series[index]);
        }

        for (var step = 0; step < ramp.Length; step++)
        {
            Colour(sheet, Ink.Ramp((step + 0.5) / ramp.Length), ramp[step]);
        }

        sheet.Append($".fg .halo{{stroke:{paper}}}\n");
    }

    private static void Colour(StringBuilder sheet, Ink ink, string colour) =>
        sheet.Append($".fg .f-{ink.Class}{{fill:{colour}}}.fg .k-{ink.Class}{{stroke:{colour}}}\n");
}
