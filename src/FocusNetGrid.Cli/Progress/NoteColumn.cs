using System.Collections.Concurrent;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FocusNetGrid.Cli.Progress;

/// <summary>What a bar's task has to say beside it.</summary>
internal sealed class NoteColumn : ProgressColumn
{
    private readonly ConcurrentDictionary<int, string> _notes = [];

    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <summary>Sets a task's note.</summary>
    public void Set(ProgressTask task, string note) => _notes[task.Id] = note;

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(_notes.GetValueOrDefault(task.Id, "")) { Overflow = Overflow.Ellipsis };
}
