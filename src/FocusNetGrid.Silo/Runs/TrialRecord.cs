using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>How a trial's attempts went. Its settings and result lie beside it, written by whoever trains.</summary>
/// <param name="Id">The trial's id.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Attempts">Attempts begun.</param>
/// <param name="Error">Why the last one failed; empty unless it did.</param>
/// <param name="MultiplyAdds">Of the network for one image, counted when the trial succeeded; 0 before.</param>
public sealed record TrialRecord(string Id, TrialStatus Status, int Attempts, string Error, long MultiplyAdds)
{
    private const string FileName = "attempts.json";

    /// <summary>The record in a trial's folder; <see cref="TrialStatus.Waiting"/> where there is none.</summary>
    /// <exception cref="RunException">The file is damaged.</exception>
    public static TrialRecord Read(RunDirectory directory, string id)
    {
        var file = Path.Combine(directory.Trial(id), FileName);
        return File.Exists(file) ? RunJson.Load<TrialRecord>(file) : new(id, TrialStatus.Waiting, 0, "", 0);
    }

    /// <summary>The next attempt begins.</summary>
    public TrialRecord Begin() => this with { Status = TrialStatus.Running, Attempts = Attempts + 1, Error = "" };

    /// <summary>The attempt ended with a result.</summary>
    public TrialRecord Succeed(long multiplyAdds) => this with { Status = TrialStatus.Succeeded, Error = "", MultiplyAdds = multiplyAdds };

    /// <summary>The attempt ended without one.</summary>
    public TrialRecord Fail(string error) => this with { Status = TrialStatus.Failed, Error = error };

    /// <summary>Makes the record durable.</summary>
    public TrialRecord SavedIn(RunDirectory directory)
    {
        Directory.CreateDirectory(directory.Trial(Id));
        RunJson.Save(Path.Combine(directory.Trial(Id), FileName), this);
        return this;
    }
}
