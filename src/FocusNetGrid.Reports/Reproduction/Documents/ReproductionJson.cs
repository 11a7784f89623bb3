using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables.Writers;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Reproduction.Documents;

/// <summary>The report for programs: every number unrounded, every test, every image's counts.</summary>
/// <param name="withHistory">Whether every epoch of every trial is told too.</param>
internal sealed class ReproductionJson(bool withHistory) : IReproductionDocument
{
    /// <summary>The file's name.</summary>
    public const string Name = "report.json";

    public string FileName => Name;

    /// <summary>Which table a text of a report is of; null where it is no such text.</summary>
    public static string? TableOf(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject report && report["table"] is JsonValue table && table.TryGetValue<string>(out var name) ? name : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Compose(ReproductionContent content)
    {
        var (report, table) = (content.Report, content.Table);
        var document = new
        {
            Table = report.Printed.Name,
            report.Printed.Title,
            report.Scale,
            Size = table.Scale,
            table.Stamp,
            table.Part,
            table.Images,
            table.Seeds,
            table.VerdictLine,
            Verdicts = table.Verdicts.Select(verdict => new
            {
                verdict.Claim.Label, verdict.Claim.Text, verdict.Claim.Kind, verdict.Claim.Quantity, verdict.Claim.Method, verdict.Outcome, verdict.Numbers, verdict.Test,
            }),
            Networks = table.Networks.Select(NetworkOf),
            Pairs = table.Pairs,
            Cost = JsonTableWriter.ToNode(content.Cost),
            Trials = report.Trials.Select(trial => new
            {
                trial.Title,
                Id = trial.Result.TrialId,
                trial.Trial.Data.Name,
                trial.Trial.DataFingerprint,
                trial.Trial.Network,
                trial.Trial.Loss,
                trial.Trial.Training,
                trial.Trial.Seed,
                trial.MultiplyAdds,
                trial.Result.BestEpoch,
                trial.Result.WeightsSha256,
                trial.Result.Cost,
                trial.Evaluation,
                History = withHistory ? trial.Result.History : null,
            }),
            report.Missing,
            report.Notes,
            Figures = content.Figures.Select(figure => figure.RelativePath).Concat(content.Images.Select(image => image.RelativePath)),
            report.Command,
            report.Provenance,
        };
        return JsonSerializer.Serialize(document, ReportJson.Options) + '\n';
    }

    private static object NetworkOf(ReproducedNetwork network) => new
    {
        network.Method,
        network.Network,
        Reported = network.Printed?.Values.ToDictionary(value => Quantities.NameOf(value.Key), value => value.Value),
        Reproduced = TableScores.Conventions.Where(_ => network.HasResult).ToDictionary(
            ScoreConventions.NameOf,
            convention => TableScores.All.ToDictionary(Quantities.NameOf, quantity => network.Estimates[(quantity, convention)])),
        MeanRanks = network.MeanRanks.ToDictionary(rank => Quantities.NameOf(rank.Key), rank => rank.Value),
        network.Gap,
    };
}
