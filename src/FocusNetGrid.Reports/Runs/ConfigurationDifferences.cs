using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>Says of each trial what sets its configuration apart from the others; what all share is left out.</summary>
internal static class ConfigurationDifferences
{
    /// <summary>
    /// One text a trial, in order, such as <c>network=unet, training.batch=4</c>; empty where nothing differs. An option of a part is compared only among the
    /// trials that use the same part, for a U-Net's widths say nothing about a FocusNet's.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<TrialSpec> trials)
    {
        var configurations = trials.Select(Flatten).ToList();
        var differing = configurations
            .SelectMany(configuration => configuration.Keys)
            .Distinct()
            .Where(path => configurations
                .Where(configuration => configuration.ContainsKey(path))
                .Select(configuration => configuration[path])
                .Distinct()
                .Count() > 1)
            .ToHashSet();
        return [.. configurations.Select(configuration => string.Join(", ", configuration
            .Where(option => differing.Contains(option.Key))
            .Select(option => $"{option.Key.Path}={option.Value}")))];
    }

    /// <summary>Each option by its path and by the part that it belongs to, in the order of the spec's sections.</summary>
    private static OrderedDictionary<(string Part, string Path), string> Flatten(TrialSpec trial)
    {
        var options = new OrderedDictionary<(string, string), string>();
        Add(options, "data", trial.Data);
        Add(options, "network", trial.Network);
        Add(options, "loss", trial.Loss);
        options[("", "training.epochs")] = NumberText(trial.Training.Epochs);
        options[("", "training.batch")] = NumberText(trial.Training.Batch);
        Add(options, "training.optimizer", trial.Training.Optimizer);
        Add(options, "training.schedule", trial.Training.Schedule);
        return options;
    }

    private static void Add(OrderedDictionary<(string Part, string Path), string> options, string section, Component component)
    {
        options[("", section)] = component.Name;
        AddOptions(options, component.Name, section, component.Options);
    }

    private static void AddOptions(OrderedDictionary<(string Part, string Path), string> options, string part, string path, JsonObject members)
    {
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (value is JsonObject inner)
            {
                AddOptions(options, part, $"{path}.{name}", inner);
            }
            else
            {
                options[(part, $"{path}.{name}")] = ValueText(value);
            }
        }
    }

    private static string ValueText(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : CanonicalJson.Write(value);

    private static string NumberText(int value) => CanonicalJson.Write(JsonValue.Create(value));
}
