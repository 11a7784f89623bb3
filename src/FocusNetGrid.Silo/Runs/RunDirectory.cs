namespace FocusNetGrid.Silo.Runs;

/// <summary>Where a run keeps what it leaves.</summary>
/// <param name="Root">The run's folder.</param>
public sealed record RunDirectory(string Root)
{
    /// <summary>The spec with every default written out.</summary>
    public string Spec => Path.Combine(Root, "spec.yaml");

    /// <summary>The ids of every fold's parts.</summary>
    public string Split => Path.Combine(Root, "split.json");

    /// <summary>Versions, machine, device and data of every session that worked on the run.</summary>
    public string Provenance => Path.Combine(Root, "provenance.json");

    /// <summary>The grid's state: how far the sweep is, and every trial's record. SQLite.</summary>
    public string Database => Path.Combine(Root, "grid.db");

    /// <summary>Tables, figures and the report.</summary>
    public string Report => Path.Combine(Root, "report");

    /// <summary>Which table of the paper the run reproduces, and at which scale; missing where it is a run of its own.</summary>
    public string Reproduction => Path.Combine(Root, "reproduction.json");

    /// <summary>One folder a trial; in the run's own folder unless several sweeps share one.</summary>
    public string Artifacts
    {
        get => field ?? Path.Combine(Root, "artifacts");
        init;
    }

    /// <summary>Held by the process that works on the run.</summary>
    public string Lock => Path.Combine(Root, "run.lock");

    /// <summary>Who holds <see cref="Lock"/>.</summary>
    public string Owner => Path.Combine(Root, "run.owner.json");

    /// <summary>Whether a run began here.</summary>
    public bool HasRun => File.Exists(Spec);

    /// <summary>A trial's checkpoint, best weights, history and record.</summary>
    public string Trial(string trialId) => Path.Combine(Artifacts, trialId);

    /// <summary>Refuses a folder that holds something other than a run, so that nothing of the user's is mixed with it.</summary>
    /// <exception cref="RunException">The folder is a file, or holds other things.</exception>
    public void RefuseForeignContent()
    {
        if (File.Exists(Root))
        {
            throw new RunException(Root, "is a file; name a folder for the run with --out");
        }

        if (Directory.Exists(Root) && !HasRun && !File.Exists(Lock) && Directory.EnumerateFileSystemEntries(Root).Any())
        {
            throw new RunException(Root, "holds something other than a run; name a new or empty folder with --out");
        }
    }

    /// <summary>Deletes what a run left, and nothing else; the lock stays held.</summary>
    public void Clear()
    {
        // The spec goes first: without it the folder no longer counts as a run, should this be interrupted.
        foreach (var file in new[] { Spec, Reproduction, Split, Provenance, Database, Database + "-wal", Database + "-shm" })
        {
            File.Delete(file);
        }

        foreach (var folder in new[] { Artifacts, Report })
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
