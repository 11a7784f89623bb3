using System.Text;

namespace FocusNetGrid.Reports.Text;

/// <summary>Plain text in LaTeX.</summary>
internal static class LatexText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The text so that LaTeX sets it as it stands, on one line; signs that text fonts lack are set in mathematics.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            escaped.Append(Escape(character));
        }

        // Two hyphens in a row, as in a command, would become a dash.
        return escaped.Replace("--", "-{}-").Replace("–", "--").ToString();
    }

    private static string Escape(char character) => character switch
    {
        '\\' => "\\textbackslash{}",
        '{' or '}' or '$' or '&' or '%' or '#' or '_' => $"\\{character}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '<' => "$<$",
        '>' => "$>$",
        '|' => "$|$",
        '"' => "''",
        '—' => "\\textemdash{}",
        '−' => "$-$",
        '±' => "$\\pm$",
        '×' => "$\\times$",
        '·' => "$\\cdot$",
        '≤' => "$\\le$",
        '≥' => "$\\ge$",
        '≠' => "$\\ne$",
        '≈' => "$\\approx$",
        '∞' => "$\\infty$",
        '…' => "\\dots{}",
        'α' => "$\\alpha$",
        'β' => "$\\beta$",
        'γ' => "$\\gamma$",
        'ε' => "$\\varepsilon$",
        'ω' => "$\\omega$",
        'Ω' => "$\\Omega$",
        '⁻' => "\\textsuperscript{$-$}",
        _ when Superscripts.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit => $"\\textsuperscript{{{digit}}}",
        _ => character.ToString(),
    };
}
