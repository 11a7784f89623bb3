using Spectre.Console;
using Spectre.Console.Rendering;

namespace FocusNetGrid.Cli.Screens;

/// <summary>A line that may be written while bars move below it: it clears what they left on the screen before they are drawn again.</summary>
internal sealed class CleanLine(string markup) : IRenderable
{
    private const string EraseBelow = "\e[J";
    private readonly Markup _line = new(markup);

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)_line).Measure(options, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [Segment.Control(EraseBelow), .. ((IRenderable)_line).Render(options, maxWidth), Segment.LineBreak];
}
