namespace FocusNetGrid.Reports.Text;

/// <summary>Plain text in HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text for an element's content or a quoted attribute; letters beyond ASCII stay, as pages are UTF-8.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
