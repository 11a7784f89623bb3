using FocusNetGrid.Reports.Figures.Cases;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>A run's panel of cases as it was drawn last: with it, reports need neither the data nor the weights again.</summary>
/// <param name="Key">What it was drawn from; see <see cref="PanelTrials.Key"/>.</param>
/// <param name="Panel">The pictures.</param>
internal sealed record DrawnPanel(string Key, CasePanel Panel)
{
    /// <summary>The panel of these trials; null where it was not drawn, or of other weights.</summary>
    /// <exception cref="RunException">The file is damaged.</exception>
    public static CasePanel? Find(RunDirectory directory, PanelTrials trials)
    {
        var file = FileOf(directory);
        return File.Exists(file) && RunJson.Load<DrawnPanel>(file) is var drawn && drawn.Key == trials.Key ? drawn.Panel : null;
    }

    /// <summary>Makes it durable, in place of an earlier one.</summary>
    public void SaveIn(RunDirectory directory) => RunJson.Save(FileOf(directory), this);

    private static string FileOf(RunDirectory directory) => Path.Combine(directory.Artifacts, "panel.json");
}
