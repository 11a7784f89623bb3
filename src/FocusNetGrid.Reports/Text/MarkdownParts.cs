using System.Text;

namespace FocusNetGrid.Reports.Text;

/// <summary>The parts that Markdown documents are written in. Empty ones are left out.</summary>
internal static class MarkdownParts
{
    /// <summary>Plain words.</summary>
    public static void Paragraph(StringBuilder text, string words)
    {
        if (words.Length > 0)
        {
            text.Append($"{MarkdownText.Escape(words)}\n\n");
        }
    }

    /// <summary>A section with Markdown in it.</summary>
    public static void Section(StringBuilder text, string title, string content) => text.Append($"## {MarkdownText.Escape(title)}\n\n{content}\n");

    /// <summary>A section that is a list of plain texts.</summary>
    public static void SectionOf(StringBuilder text, string title, IEnumerable<string> items)
    {
        var list = string.Concat(items.Select(item => $"- {MarkdownText.Escape(item)}\n"));
        if (list.Length > 0)
        {
            Section(text, title, list);
        }
    }
}
