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
            Scale = new { report.Scale.ScaledDown, report.Scale.Statement, report.Scale.Data, report.Scale.Size, report.Scale.Epochs, report.Scale.Train, report.Scale.Validation, report.Scale.Test },
            content.Headline,
            Results = JsonTableWriter.ToNode(RunTables.Results(report.Trials)),
            Trials = report.Trials.Select(trial => new
            {
                trial.Title,
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
            report.Notes,
            Figures = content.Images.Select(image => new { Path = image.RelativePath, image.Image.Caption, image.Image.Description })
                .Prepend(new { Path = ReportContent.CurvesPath, Caption = "Learning curves", Description = "Losses, validation Dice and learning rate by epoch." }),
            report.Command,
            report.Provenance,
        };
        return JsonSerializer.Serialize(document, ReportJson.Options) + '\n';
    }
}
