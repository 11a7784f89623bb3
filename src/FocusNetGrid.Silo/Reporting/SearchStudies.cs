using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Searches;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>What a run searched: the fields that its configurations change, with the pooled validation Dice over all folds and seeds of each.</summary>
internal static class SearchStudies
{
    private static readonly string[] NetworkFields = ["network", "network.name"];

    /// <summary>
    /// The study of the configurations whose trials have all succeeded; null where the spec has neither a search nor trials that differ in more than the
    /// network: which of some listed networks is best, the tables of results say.
    /// </summary>
    public static SearchStudy? Of(RunOutcome outcome)
    {
        var configurations = outcome.Trials.GroupBy(trial => trial.Planned.Configuration).Select(group => group.ToList()).ToList();
        var fields = configurations.SelectMany(trials => trials[0].Planned.Changes).Select(change => change.Field).Distinct().ToList();
        var finished = configurations.Where(trials => trials.All(trial => trial.Result is not null)).ToList();
        return configurations.Count < 2 || (outcome.Sweep.Search is null && fields.All(NetworkFields.Contains))
            ? null
            : new SearchStudy(
                "Validation Dice, pooled",
                [.. fields.Select(field => new StudyParameter(field, IsLogarithmic(outcome.Sweep, field)))],
                [.. finished.Select(trials => new StudyPoint(trials[0].Planned.Configuration, [.. fields.Select(field => ValueOf(trials[0].Planned, field))], ScoreOf(trials)))]);
    }

    private static double ScoreOf(IEnumerable<TrialOutcome> trials) => HeldOutScores.Of([.. trials.SelectMany(trial => trial.Result!.Evaluations[0].Cases)]).Pooled.Dice;

    /// <summary>As the spec says of a range: <c>{ log: [..] }</c>, or <c>scale: log</c>.</summary>
    private static bool IsLogarithmic(SweepSpec sweep, string field) =>
        sweep.Search?.Space[field] is JsonObject range && (range.ContainsKey("log") || (range["scale"] is JsonValue scale && scale.ToString() == "log"));

    /// <summary>The value that the configuration's changes give, else the one that it has from the spec; null where its parts have no such field.</summary>
    private static StudyValue? ValueOf(PlannedTrial planned, string field)
    {
        var change = planned.Changes.LastOrDefault(change => change.Field == field);
        var value = change is not null ? change.Value : Resolved(planned.Trial, field);
        return value switch
        {
            null => null,
            JsonObject component => new StudyValue(change is null ? component["name"]!.ToString() : change.ToString()[(field.Length + 1)..], null),
            JsonValue number when number.GetValueKind() == JsonValueKind.Number => new StudyValue(number.ToJsonString(), double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture)),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => new StudyValue(text.GetValue<string>(), null),
            _ => new StudyValue(value.ToJsonString(), null),
        };
    }

    private static JsonNode? Resolved(TrialSpec trial, string field)
    {
        JsonNode? node = new JsonObject
        {
            ["data"] = Node(trial.Data),
            ["network"] = Node(trial.Network),
            ["loss"] = Node(trial.Loss),
            ["training"] = new JsonObject
            {
                ["epochs"] = trial.Training.Epochs,
                ["batch"] = trial.Training.Batch,
                ["optimizer"] = Node(trial.Training.Optimizer),
                ["schedule"] = Node(trial.Training.Schedule),
            },
        };
        foreach (var name in field.Split('.'))
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    private static JsonObject Node(Component component)
    {
        var node = (JsonObject)component.Options.DeepClone();
        node["name"] = component.Name;
        return node;
    }
}
