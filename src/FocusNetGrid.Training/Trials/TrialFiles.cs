namespace FocusNetGrid.Training.Trials;

/// <summary>What lies in a trial's folder.</summary>
/// <param name="Directory">The folder.</param>
public sealed record TrialFiles(string Directory)
{
    /// <summary>The resolved settings, JSON; with the best weights it is all that prediction needs.</summary>
    public string Trial => Path.Combine(Directory, "trial.json");

    /// <summary>The number of the newest attempt that has begun here; older ones write nothing any more.</summary>
    public string Attempt => Path.Combine(Directory, "attempt");

    /// <summary>Where training goes on after an interruption; a safetensors file with texts.</summary>
    public string Checkpoint => Path.Combine(Directory, "checkpoint.fng");

    /// <summary>The weights with the smallest validation loss so far; a safetensors file.</summary>
    public string BestWeights => Path.Combine(Directory, "best.safetensors");

    /// <summary>The outcome, JSON; written last.</summary>
    public string Result => Path.Combine(Directory, "result.json");

    /// <summary>A line an epoch, the same on every run.</summary>
    public string History => Path.Combine(Directory, "history.csv");

    /// <summary>A line an epoch and attempt: what it took.</summary>
    public string Timing => Path.Combine(Directory, "timing.csv");
}
