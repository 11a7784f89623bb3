using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Makes sure that a run is gone on with as it began: results of two specs or two data sets in one folder would be worth nothing.</summary>
internal sealed class RunContinuation(RunRequest request, ISpecCatalog catalog)
{
    private const string Remedy = "name another folder with --out, or begin anew with --fresh";

    private bool Continues => request.Directory.HasRun && !request.Fresh;

    /// <summary>Refuses another spec than the run began with.</summary>
    /// <exception cref="SpecException">One problem a field that differs.</exception>
    public void RefuseOtherSpec()
    {
        if (!Continues)
        {
            return;
        }

        var problems = SpecDifference.Between(RunArchive.Sweep(request.Directory, catalog), request.Sweep)
            .Select(difference => request.Document.Problem(
                difference.Field,
                $"{difference.After} where the run in {request.Directory.Root} began with {difference.Before}; {Remedy}"))
            .ToList();
        if (problems.Count > 0)
        {
            throw new SpecException(problems);
        }
    }

    /// <summary>The sessions before this one; none where the run begins.</summary>
    /// <exception cref="RunException">The data are others than the run began with.</exception>
    public IReadOnlyList<RunSession> EarlierSessions(RunPlan plan)
    {
        if (!Continues)
        {
            return [];
        }

        RefuseOtherSpec();
        var before = RunJson.Load<RunProvenance>(request.Directory.Provenance);
        var (old, now) = (Fingerprints(before.Data), Fingerprints(plan.Data));
        if (!old.SequenceEqual(now))
        {
            throw new RunException(
                request.Directory.Root, $"began with the data {Short(old)}, and these are {Short(now)}; bring the old data back, {Remedy}");
        }

        return before.Sessions;
    }

    private static IEnumerable<string> Fingerprints(IReadOnlyList<DataFacts> data) => data.Select(facts => facts.Fingerprint);

    private static string Short(IEnumerable<string> fingerprints) => string.Join(", ", fingerprints.Select(fingerprint => fingerprint[..12]));
}
