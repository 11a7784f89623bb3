using System.Text.Json;
using FocusNetGrid.Reports.Tables.Writers;
using FocusNetGrid.Reports.Text;

namespace FocusNetGrid.Reports.Runs.Documents;

/// <summary>The report for programs: every number unrounded, every epoch and every image's counts.</summary>
internal sealed class JsonDocument : IRunDocument
{
    public string FileName => "report.json";

    public string Compose(ReportContent content)
    {
        var report = content.Report;
        var document = new
        {
            report.Name,
            report.Summary,
            report.Scale,
            content.Leading.Headline,
            Results = JsonTableWriter.ToNode(RunTables.Results(report.Trials)),
            CrossValidation = content.CrossValidation.Select(configuration => new
            {
                configuration.Configuration,
                configuration.Part,
                configuration.Planned,
                configuration.Scores,
                configuration.Folds,
                Missing = configuration.Missing.Select(trial => new { trial.Fold, trial.Seed, trial.Gap }),
            }),
            report.Search,
            content.Importance,
            Trials = report.Trials.Select(trial => new
            {
                trial.Title,
                trial.Configuration,
                Id = trial.Result.TrialId,
                trial.Trial.Data,
                trial.Trial.DataFingerprint,
                trial.Trial.Split.Fold,
                trial.Trial.Network,
                trial.Trial.Loss,
                trial.Trial.Training,
                trial.Trial.Seed,
                trial.MultiplyAdds,
                trial.Result.BestEpoch,
                trial.Result.WeightsSha256,
                trial.Result.Cost,
                trial.Result.Evaluations,
                trial.Result.History,
            }),
            report.Failed,
            content.Notes,
            Figures = content.Figures.Select(figure => figure.RelativePath).Concat(content.Images.Select(image => image.RelativePath)),
            report.Command,
            report.Provenance,
        };
        return JsonSerializer.Serialize(document, ReportJson.Options) + '\n';
    }
}
