using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>Writes specs as YAML.</summary>
public static class SpecWriter
{
    /// <summary>A spec with every field, defaults included; <see cref="SpecReader"/> reads the same sweep from it.</summary>
    public static string Write(SweepSpec sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        var training = Json(sweep.Base.Training);
        training["optimizer"] = Part(sweep, "training.optimizer", configuration => configuration.Training.Optimizer);
        training["schedule"] = Part(sweep, "training.schedule", configuration => configuration.Training.Schedule);

        var root = new JsonObject { ["name"] = sweep.Name };
        if (sweep.Description.Length > 0)
        {
            root["description"] = sweep.Description;
        }

        root["data"] = Part(sweep, "data", configuration => configuration.Data);
        root["split"] = Given(Json(sweep.Split));
        root["network"] = Part(sweep, "network", configuration => configuration.Network);
        root["loss"] = Part(sweep, "loss", configuration => configuration.Loss);
        root["training"] = training;
        root["seeds"] = new JsonArray([.. sweep.Seeds.Select(seed => JsonValue.Create(seed))]);
        if (sweep.Search is { } search)
        {
            root["search"] = Section(search);
        }
        else if (sweep.Trials.Count > 0)
        {
            root["trials"] = new JsonArray([.. sweep.Trials.Select(Changes)]);
        }

        root["stopping"] = Flat(sweep.Stopping);
        root["retries"] = Json(sweep.Retries);
        root["priority"] = sweep.Priority;
        if (sweep.MaxWorkers is { } workers)
        {
            root["max-workers"] = workers;
        }

        return YamlEmission.Write(root);
    }

    private static JsonObject Section(SearchSpec search) => new()
    {
        ["strategy"] = Flat(search.Strategy),
        ["space"] = search.Space.DeepClone(),
        ["constraints"] = new JsonArray([.. search.Constraints.Select(constraint => JsonValue.Create(constraint))]),
    };

    private static JsonObject Changes(Configuration trial) =>
        new(trial.Changes.Select(change => KeyValuePair.Create(change.Field, change.Value?.DeepClone())));

    /// <summary>
    /// A part of the base with its options. Where trials, or what a search may yet propose, only change the part's name, what they have other values
    /// for, or do not know, is left out: the base would have handed it on to them, so there it is the default.
    /// </summary>
    private static JsonObject Part(SweepSpec sweep, string field, Func<Configuration, Component> part)
    {
        var own = part(sweep.Base);
        var heirs = sweep.Trials.Concat(sweep.Heirs).Where(trial => part(trial).Name != own.Name && !trial.Changes.Any(change => IsWithin(field, change.Field))).ToArray();
        var shared = own.Options.Where(option => heirs.All(heir => part(heir).Options.TryGetPropertyValue(option.Key, out var value)
            && (JsonNode.DeepEquals(value, option.Value) || heir.Changes.Any(change => change.Field == FieldPath.Join(field, option.Key)))));
        return Flat(own with { Options = new(shared.Select(option => KeyValuePair.Create(option.Key, option.Value?.DeepClone()))) });
    }

    private static bool IsWithin(string field, string other) => field == other || field.StartsWith($"{other}.", StringComparison.Ordinal);

    private static JsonObject Flat(Component component)
    {
        var flat = new JsonObject { ["name"] = component.Name };
        foreach (var (option, value) in component.Options)
        {
            flat[option] = value?.DeepClone();
        }

        return flat;
    }

    /// <summary>Without the fields that are not set: those of the other kinds of split.</summary>
    private static JsonObject Given(JsonObject members) => new(members.Where(member => member.Value is not null)
        .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static JsonObject Json<T>(T value) => JsonSerializer.SerializeToNode(value, CanonicalJson.Options)!.AsObject();
}
