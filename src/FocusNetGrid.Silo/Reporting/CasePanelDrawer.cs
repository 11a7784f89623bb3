using FocusNetGrid.Imaging;
using FocusNetGrid.Networks.Weights;
using FocusNetGrid.Reports.Figures.Cases;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Prediction;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>Draws a run's panel of cases from its data and best weights.</summary>
public static class CasePanelDrawer
{
    private const string Device = "cpu";

    /// <summary>Draws the panel where several configurations share cases and it is not there yet.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="data">Gives its data.</param>
    /// <param name="cancellationToken">Acted on between networks.</param>
    /// <returns>Why the panel could not be drawn; empty where it could, or where there is nothing to draw.</returns>
    public static async Task<string> DrawAsync(RunOutcome outcome, IPreparedDataProvider data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(data);
        if (PanelTrials.Of(outcome) is not { } trials || DrawnPanel.Find(outcome.Directory, trials) is not null)
        {
            return "";
        }

        try
        {
            var prepared = await data.GetAsync(trials.Trials[0].Planned.Trial.Data, cancellationToken).ConfigureAwait(false);
            if (prepared.Fingerprint != trials.Trials[0].Planned.Trial.DataFingerprint)
            {
                return "the report has no panel of cases: the data have changed since the run.";
            }

            // On a thread of its own, which takes libtorch's threads along when it ends.
            var panel = await Task.Factory.StartNew(
                () => Draw(outcome.Directory, trials, prepared, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            new DrawnPanel(trials.Key, panel).SaveIn(outcome.Directory);
            return "";
        }
        catch (Exception missing) when (missing is DataException or CheckpointException or SafeTensorsException)
        {
            return $"the report has no panel of cases: {missing.Message}";
        }
    }

    private static CasePanel Draw(RunDirectory directory, PanelTrials trials, PreparedData data, CancellationToken cancellationToken)
    {
        var choices = CaseChoice.ByMeanJaccard([.. trials.Trials.Select(trial => PanelTrials.EvaluationOf(trial).Cases)]);
        var cases = choices.Select(choice => PreparedCase.Find(data, choice.Id)).ToList();
        var columns = new List<IReadOnlyList<CasePrediction>>();
        foreach (var trial in trials.Trials)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var predictor = Predictor.Open(directory.Trial(trial.Planned.Id), Device);
            columns.Add([.. choices.Zip(cases, (choice, pictures) => Predict(predictor, trial, choice, pictures))]);
        }

        return new CasePanel(
            [.. trials.Trials.Select(trial => trial.Planned.Configuration)],
            [.. choices.Select((choice, row) => new CaseRow(
                choice.Rule, choice.Id, choice.Jaccard, ImageCodec.EncodePng(cases[row].Image), ImageCodec.EncodePng(cases[row].Truth), [.. columns.Select(column => column[row])]))]);
    }

    private static CasePrediction Predict(Predictor predictor, TrialOutcome trial, CaseChoice choice, PreparedCase pictures)
    {
        var mask = predictor.Predict(pictures.Image).Mask;
        var counts = PanelTrials.EvaluationOf(trial).Cases.Single(one => one.Id == choice.Id);
        return new CasePrediction(
            ThresholdScores.Of(counts).Jaccard, ImageCodec.EncodePng(mask), ImageCodec.EncodePng(Overlay.Draw(pictures.Image, mask, pictures.Truth)));
    }
}
