using System.CommandLine;
using FocusNetGrid.Cli.Screens;

namespace FocusNetGrid.Cli.CommandLine;

/// <summary>What a command's action is given.</summary>
/// <param name="Parsed">What was typed.</param>
/// <param name="Screen">Where it writes.</param>
/// <param name="Clock">The time.</param>
/// <param name="Arguments">The command line's words, for the run's provenance.</param>
internal sealed record CommandContext(ParseResult Parsed, Screen Screen, TimeProvider Clock, IReadOnlyList<string> Arguments)
{
    /// <summary>The value of an option: as given, its default, or the type's own.</summary>
    public T Value<T>(Option<T> option) => Parsed.GetValue(option)!;

    /// <summary>The value of an argument, which was given or has a default.</summary>
    public T Value<T>(Argument<T> argument) => Parsed.GetRequiredValue(argument);

    /// <summary>The value of an option that may be left out; null where it was.</summary>
    public T? Optional<T>(Option<T> option) => Parsed.GetValue(option);
}
