using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Reads a run back from its folder, with neither the data nor libtorch.</summary>
public static class RunArchive
{
    /// <summary>The run as it stands.</summary>
    /// <exception cref="RunException">There is no run in the folder, or it is damaged.</exception>
    public static RunOutcome Open(RunDirectory directory, ISpecCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (!directory.HasRun)
        {
            throw new RunException(directory.Root, "holds no run; give the folder that 'focusnetgrid run' wrote");
        }

        var sweep = Sweep(directory, catalog);
        var (_, split) = SplitFile.Read(File.ReadAllText(directory.Split), directory.Split);
        var data = RunJson.Load<RunProvenance>(directory.Provenance).Data;
        var trials = TrialPlan.Of(sweep, split, component => Fingerprint(directory, data, component));
        return new RunOutcome(directory, sweep, [.. trials.Select(trial => Outcome(directory, trial))]);
    }

    /// <summary>The spec that a run began with.</summary>
    internal static SweepSpec Sweep(RunDirectory directory, ISpecCatalog catalog) =>
        SpecReader.Read(File.ReadAllText(directory.Spec), directory.Spec, catalog).Sweep;

    private static string Fingerprint(RunDirectory directory, IReadOnlyList<DataFacts> data, Component component) =>
        data.FirstOrDefault(facts => facts.Component == component)?.Fingerprint
        ?? throw new RunException(directory.Provenance, $"knows nothing of the data '{component.Name}' that the spec names; run it again with --fresh");

    private static TrialOutcome Outcome(RunDirectory directory, PlannedTrial trial) => new(
        trial,
        TrialRecord.Read(directory, trial.Id),
        ResultFile.Find(new TrialFiles(directory.Trial(trial.Id)).Result, trial.Trial));
}
