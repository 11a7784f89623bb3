using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Service;

/// <summary>A configuration field by field, as text for people.</summary>
internal static class ConfigurationFields
{
    /// <summary>Its value of a field: as its changes have it, else as the spec does; empty where its parts have no such field.</summary>
    public static string TextOf(Configuration configuration, string field)
    {
        if (configuration.Changes.LastOrDefault(change => change.Field == field) is { } change)
        {
            return change.ToString()[(field.Length + 1)..];
        }

        return All(configuration).FirstOrDefault(known => known.Key == field || known.Key == $"{field}.name").Value ?? "";
    }

    /// <summary>Every field that has a value.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All(Configuration configuration) => Of(
        configuration.Data, configuration.Network, configuration.Loss, configuration.Training);

    /// <summary>Every field that has a value, of a trial's parts.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Component data, Component network, Component loss, TrainingSpec training) =>
    [
        .. Of("data", data),
        .. Of("network", network),
        .. Of("loss", loss),
        new("training.epochs", $"{training.Epochs}"),
        new("training.batch", $"{training.Batch}"),
        .. Of("training.optimizer", training.Optimizer),
        .. Of("training.schedule", training.Schedule),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Of(string field, Component component) =>
    [
        new($"{field}.name", component.Name),
        .. component.Options.Where(option => option.Value is not null).Select(option => new KeyValuePair<string, string>($"{field}.{option.Key}", Text(option.Value!))),
    ];

    private static string Text(JsonNode value) => new SpecChange("", value).ToString()[1..];
}
