using System.Collections.Frozen;
using System.Text;

namespace FocusNetGrid.Reports.Text;

/// <summary>
/// Plain text in LaTeX. pdflatex stops at a character that it has no sign for, so only what it has in every encoding of text, since its release of 2020, passes as it
/// is; the rest is written by command, in mathematics or, where there is nothing else, by its number.
/// </summary>
internal static class LatexText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Signs that LaTeX sets as they stand, beside ASCII, Latin-1 and Latin Extended-A.</summary>
    private const string TextSigns = "ȘșȚț–‘’“”€‰™№";

    /// <summary>Letters of Latin Extended-A that no font of LaTeX has.</summary>
    private const string Lacking = "ĦħĸĿŀŉŦŧſ";

    /// <summary>What only the encoding T1 has, which a document need not have chosen.</summary>
    private const string OnlyInT1 = "«»‹›‚„ÐðÞþĄąĐđĘęĮįŊŋŲų";

    /// <summary>Signs that are set in mathematics. Of Greek, it has no command for letters that look like Latin ones.</summary>
    private static readonly FrozenDictionary<Rune, string> Mathematics = Pairs("""
        << >> || −- ±\pm ×\times ÷\div ·\cdot ¬\neg °^\circ ′' ″'' §\mathsection ¶\mathparagraph †\dagger ‡\ddagger •\bullet
        ≤\le ≥\ge ≠\ne ≈\approx ∼\sim ∝\propto ∞\infty √\surd ∑\sum ∏\prod ∂\partial ∇\nabla ∈\in
        ←\leftarrow ↑\uparrow →\rightarrow ↓\downarrow ↔\leftrightarrow ⇒\Rightarrow
        α\alpha β\beta γ\gamma δ\delta ε\varepsilon ζ\zeta η\eta θ\theta ι\iota κ\kappa λ\lambda μ\mu
        ν\nu ξ\xi οo π\pi ρ\rho ς\varsigma σ\sigma τ\tau υ\upsilon φ\varphi χ\chi ψ\psi ω\omega
        ϑ\vartheta ϕ\phi ϖ\varpi ϱ\varrho ϵ\epsilon µ\mu
        Α\mathrm{A} Β\mathrm{B} Γ\Gamma Δ\Delta Ε\mathrm{E} Ζ\mathrm{Z} Η\mathrm{H} Θ\Theta Ι\mathrm{I} Κ\mathrm{K} Λ\Lambda Μ\mathrm{M}
        Ν\mathrm{N} Ξ\Xi Ο\mathrm{O} Π\Pi Ρ\mathrm{P} Σ\Sigma Τ\mathrm{T} Υ\Upsilon Φ\Phi Χ\mathrm{X} Ψ\Psi Ω\Omega
        ά\acute{\alpha} έ\acute{\varepsilon} ή\acute{\eta} ί\acute{\iota} ό\acute{o} ύ\acute{\upsilon} ώ\acute{\omega}
        ϊ\ddot{\iota} ϋ\ddot{\upsilon} ΐ\acute{\ddot{\iota}} ΰ\acute{\ddot{\upsilon}} Ϊ\ddot{\mathrm{I}} Ϋ\ddot{\Upsilon}
        Ά\acute{\mathrm{A}} Έ\acute{\mathrm{E}} Ή\acute{\mathrm{H}} Ί\acute{\mathrm{I}} Ό\acute{\mathrm{O}} Ύ\acute{\Upsilon} Ώ\acute{\Omega}
        """);

    /// <summary>Accents that combine with the letter before them.</summary>
    private static readonly FrozenDictionary<Rune, string> Above = Pairs(
        "\u0300\\` \u0301\\' \u0302\\^ \u0303\\~ \u0304\\= \u0306\\u \u0307\\. \u0308\\\" \u030A\\r \u030B\\H \u030C\\v");

    private static readonly FrozenDictionary<Rune, string> Below = Pairs("\u0323\\d \u0326\\textcommabelow \u0327\\c \u0328\\k \u0331\\b");

    private static readonly FrozenDictionary<Rune, string> GreekAccents = Pairs("\u0300\\grave \u0301\\acute \u0308\\ddot");

    /// <summary>The text so that LaTeX sets it as it stands, on one line; signs that text fonts lack are set in mathematics, or else written as <c>U+7D30</c>.</summary>
    public static string Escape(string text)
    {
        var escaped = new List<string>(text.Length);
        Rune? letter = null;

        // Half a surrogate pair comes out of this as U+FFFD.
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            // macOS takes é apart in names of files. Normalize would not put it together: it does nothing where the culture is invariant.
            if (letter is { } accented && Accented(accented, rune) is { } whole)
            {
                escaped[^1] = whole;
                letter = null;
            }
            else
            {
                escaped.Add(Escape(rune));
                letter = rune;
            }
        }

        // Two hyphens in a row, as in a command, would become a dash.
        return string.Concat(escaped).Replace("--", "-{}-", StringComparison.Ordinal).Replace("–", "--", StringComparison.Ordinal);
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\\' => "\\textbackslash{}",
        '{' or '}' or '$' or '&' or '%' or '#' or '_' => $"\\{rune}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '"' => "''",
        '\t' => " ",
        '‐' => "-",
        '‑' => "\\mbox{-}",
        '‒' => "–",
        '—' or '―' => "\\textemdash{}",
        '…' => "\\dots{}",
        '⁻' => "\\textsuperscript{$-$}",
        _ when Superscripts.IndexOf(rune.ToString(), StringComparison.Ordinal) is >= 0 and var digit => $"\\textsuperscript{{{digit}}}",
        _ when Mathematics.TryGetValue(rune, out var command) => $"${command}$",
        _ when Has(OnlyInT1, rune) => InT1(rune.ToString()),
        _ when IsText(rune) => rune.ToString(),
        _ => $"\\texttt{{{NumberOf(rune)}}}",
    };

    private static bool IsText(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => true,
        >= '\u00A0' and <= '\u017F' => !Has(Lacking, rune),
        _ => Has(TextSigns, rune),
    };

    /// <summary>The letter and the accent that follows it as one; null where LaTeX has no such accent, or it is no accent.</summary>
    private static string? Accented(Rune letter, Rune accent)
    {
        if (GreekAccents.TryGetValue(accent, out var greek) && Rune.IsLetter(letter) && Mathematics.TryGetValue(letter, out var command))
        {
            return $"${greek}{{{command}}}$";
        }

        if (!letter.IsAscii || !Rune.IsLetter(letter))
        {
            return null;
        }

        if (Above.TryGetValue(accent, out var above))
        {
            // Under an accent, i and j have no dots.
            return letter.Value is 'i' or 'j' ? $"{above}{{\\{letter}}}" : $"{above}{{{letter}}}";
        }

        return !Below.TryGetValue(accent, out var below) ? null
            : below == "\\k" ? InT1($"{below}{{{letter}}}")
            : $"{below}{{{letter}}}";
    }

    private static string NumberOf(Rune rune) => $"U+{rune.Value:X4}";

    private static string InT1(string text) => $"{{\\fontencoding{{T1}}\\selectfont {text}}}";

    private static bool Has(string characters, Rune rune) => characters.Contains(rune.ToString(), StringComparison.Ordinal);

    /// <summary>Pairs of a character and its command, between white space.</summary>
    private static FrozenDictionary<Rune, string> Pairs(string pairs) =>
        pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(pair => new Rune(pair[0]), pair => pair[1..]);
}
