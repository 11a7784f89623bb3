using System.Text.Json;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>
/// What a host is told, by the option's name without its dashes: on the command line, else in the environment (<c>FOCUSNETGRID_SILO_PORT</c>), else in
/// a JSON file (<c>siloPort</c>).
/// </summary>
/// <param name="commandLine">What was typed.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="file">The file's name; empty for none.</param>
/// <param name="fields">The file's fields.</param>
public sealed class HostSettings(
    IReadOnlyDictionary<string, string> commandLine,
    IReadOnlyDictionary<string, string> environment,
    string file,
    IReadOnlyDictionary<string, string> fields)
{
    private const string Prefix = "FOCUSNETGRID_";

    /// <summary>Settings of which some may stand in a file.</summary>
    /// <param name="commandLine">What was typed.</param>
    /// <param name="environment">The process's environment.</param>
    /// <param name="file">The file; null for none.</param>
    /// <param name="known">Every name there is, to find misspelled ones.</param>
    /// <exception cref="RunException">The file cannot be read.</exception>
    public static HostSettings Read(
        IReadOnlyDictionary<string, string> commandLine, IReadOnlyDictionary<string, string> environment, string? file, IReadOnlyCollection<string> known) =>
        new(commandLine, environment, file ?? "", file is null ? new Dictionary<string, string>() : Fields(file, known));

    /// <summary>A setting.</summary>
    public HostSetting Find(string name)
    {
        if (commandLine.TryGetValue(name, out var typed))
        {
            return new($"--{name}", typed);
        }

        var variable = Prefix + name.Replace('-', '_').ToUpperInvariant();
        if (environment.TryGetValue(variable, out var set) && set.Length > 0)
        {
            return new(variable, set);
        }

        return fields.TryGetValue(Field(name), out var written) ? new($"{file}, {Field(name)}", written) : new($"--{name}", null);
    }

    /// <summary>A setting that should not be seen: it may also be read from the file that the setting of the same name with <c>-file</c> names.</summary>
    /// <exception cref="RunException">Both are given, or the file cannot be read.</exception>
    public HostSetting FindSecret(string name)
    {
        var (plain, place) = (Find(name), Find($"{name}-file"));
        if (place.Text is null)
        {
            return plain;
        }

        if (plain.Text is not null)
        {
            throw new RunException(place.Place, $"is given beside {plain.Place}; give one of them");
        }

        try
        {
            return new($"{place.Place}, {place.Text}", File.ReadAllText(place.Text).Trim());
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RunException(place.Place, $"{place.Text} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static Dictionary<string, string> Fields(string file, IReadOnlyCollection<string> known)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var fields = document.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.ToString());
            return fields.Keys.FirstOrDefault(field => !known.Select(Field).Contains(field)) is { } stranger
                ? throw new RunException(file, $"'{stranger}' is no setting; known are {string.Join(", ", known.Select(Field))}")
                : fields;
        }
        catch (JsonException broken)
        {
            throw new RunException(file, $"line {broken.LineNumber + 1} is not JSON; write for example {{\"clustering\": \"postgres\"}}", broken);
        }
        catch (InvalidOperationException scalar)
        {
            throw new RunException(file, "is not an object of settings; write for example {\"clustering\": \"postgres\"}", scalar);
        }
    }

    /// <summary>silo-port is siloPort in JSON.</summary>
    private static string Field(string name)
    {
        var words = name.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
