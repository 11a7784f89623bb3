using System.CommandLine;

namespace FocusNetGrid.Cli.CommandLine;

/// <summary>A command whose help shows how it is used.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Whole command lines, each with what it is for.</param>
internal class TaughtCommand(string name, string description, params IReadOnlyList<Example> examples) : Command(name, description), ITaught
{
    /// <inheritdoc/>
    public IReadOnlyList<Example> Examples { get; } = examples;
}

/// <summary>Something whose help ends with examples.</summary>
internal interface ITaught
{
    /// <summary>The examples.</summary>
    IReadOnlyList<Example> Examples { get; }
}

/// <summary>One example.</summary>
/// <param name="Line">What to type, without the command's own name in front.</param>
/// <param name="Purpose">What it is for.</param>
internal sealed record Example(string Line, string Purpose);
