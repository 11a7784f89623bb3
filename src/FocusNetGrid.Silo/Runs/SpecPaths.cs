using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A spec names files relative to itself, so that it can be run from anywhere.</summary>
public static class SpecPaths
{
    private const string PathOption = "path";

    /// <summary>The sweep with every path made absolute.</summary>
    /// <param name="sweep">As it was read.</param>
    /// <param name="specFile">The file it was read from.</param>
    public static SweepSpec Resolve(SweepSpec sweep, string specFile)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        var folder = Path.GetDirectoryName(Path.GetFullPath(specFile))!;
        return sweep with
        {
            Split = sweep.Split with { Groups = sweep.Split.Groups is { } groups ? Path.GetFullPath(groups, folder) : null },
            Base = Resolve(sweep.Base, folder),
            Trials = [.. sweep.Trials.Select(trial => Resolve(trial, folder))],
        };
    }

    private static Configuration Resolve(Configuration configuration, string folder) => configuration with
    {
        Data = Resolve(configuration.Data, folder),
        Changes = [.. configuration.Changes.Select(change => change.Field switch
        {
            "data.path" when IsText(change.Value) => change with { Value = Resolve(change.Value!, folder) },
            "data" when change.Value is JsonObject options => change with { Value = Resolve(options, folder) },
            _ => change,
        })],
    };

    private static Component Resolve(Component data, string folder) => data with { Options = Resolve(data.Options, folder) };

    private static JsonObject Resolve(JsonObject options, string folder)
    {
        if (!options.TryGetPropertyValue(PathOption, out var path) || !IsText(path) || path!.GetValue<string>().Length == 0)
        {
            return options;
        }

        var resolved = options.DeepClone().AsObject();
        resolved[PathOption] = Resolve(path, folder);
        return resolved;
    }

    private static JsonValue Resolve(JsonNode path, string folder) => JsonValue.Create(Path.GetFullPath(path.GetValue<string>(), folder));

    private static bool IsText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;
}
