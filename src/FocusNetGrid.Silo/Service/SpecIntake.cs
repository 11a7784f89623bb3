using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Service;

/// <summary>Makes a submission of a spec that somebody sent: reads it, looks at the data that it names, and divides the cases.</summary>
/// <param name="dataFolder">The data's folder; paths are relative to it and lead nowhere else.</param>
/// <param name="catalog">What specs may name.</param>
/// <param name="clock">The time.</param>
internal sealed class SpecIntake(string dataFolder, ISpecCatalog catalog, TimeProvider clock) : IDisposable
{
    private const string SpecName = "spec.yaml";

    // Decoding a data set for the first time takes every core for a while.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The submission.</summary>
    /// <exception cref="SpecException">The spec is wrong.</exception>
    /// <exception cref="Training.Data.DataException">The data cannot be used.</exception>
    public async Task<(SweepSubmission Submission, SweepPlan Plan)> ReadAsync(string spec, CancellationToken cancellationToken)
    {
        var document = SpecReader.Read(spec, SpecName, catalog);
        var sweep = SpecPaths.Resolve(document.Sweep, Path.Combine(dataFolder, SpecName));
        RefuseElsewhere(document, sweep);
        await turn.WaitAsync(cancellationToken);
        try
        {
            using var data = new RunData(new Silence(), clock);
            var plan = await new RunPlanner(document, sweep, data).PlanAsync(cancellationToken);
            return (RunSweep.Submission(sweep, plan.Split, plan.Data), plan.Sweep);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private void RefuseElsewhere(SpecDocument document, SweepSpec sweep)
    {
        var problems = sweep.Configurations()
            .SelectMany(configuration => PathOf(configuration) is { } path && !Contains(path)
                ? (IEnumerable<SpecProblem>)[Problem(document, configuration, Elsewhere(path))]
                : [])
            .Distinct()
            .ToList();
        if (sweep.Split.Groups is { } groups && !Contains(groups))
        {
            problems.Add(document.Problem("split.groups", Elsewhere(groups)));
        }

        if (problems.Count > 0)
        {
            throw new SpecException(problems);
        }
    }

    private static string? PathOf(Configuration configuration) => configuration.Data.Options["path"]?.GetValue<string>() is { Length: > 0 } path ? path : null;

    /// <summary>Told where the path is written: with the configuration where that changes it, else with the spec's own data.</summary>
    private static SpecProblem Problem(SpecDocument document, Configuration configuration, string message) =>
        configuration.Changes.Any(change => change.Field is "data" or "data.path")
            ? document.Problem(configuration, "data.path", message)
            : document.Problem("data.path", message);

    /// <summary>The path as seen from the data folder: where that lies is nobody's business but the grid's.</summary>
    private string Elsewhere(string path) =>
        $"'{Path.GetRelativePath(dataFolder, path)}' is not in the grid's data folder; give a path relative to that folder, and have whoever runs the grid put the data there";

    /// <summary>Whether a path stays in the folder, wherever its links lead.</summary>
    private bool Contains(string path)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder)) + Path.DirectorySeparatorChar;
        if (!(Path.GetFullPath(path) + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal))
        {
            return false;
        }

        for (var part = path; part.Length > root.Length; part = Path.GetDirectoryName(part)!)
        {
            FileSystemInfo entry = Directory.Exists(part) ? new DirectoryInfo(part) : new FileInfo(part);
            if (entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target
                && !(target.FullName + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
