using System.Text;

namespace FocusNetGrid.Reports.Text;

/// <summary>Plain text in Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|#";

    /// <summary>The text so that Markdown shows it as it stands, on one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
