using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Trials;

/// <summary>The cases of a trial's parts as indices into the prepared data.</summary>
/// <param name="Train">Trained on.</param>
/// <param name="Validation">Chooses the best weights.</param>
/// <param name="Test">Held out; may be empty.</param>
internal sealed record TrialCases(int[] Train, int[] Validation, int[] Test)
{
    /// <summary>Cases in the largest part.</summary>
    public int Largest => Math.Max(Train.Length, Math.Max(Validation.Length, Test.Length));

    /// <summary>Finds the trial's cases.</summary>
    /// <exception cref="DataException">The data are not those that the trial was planned with.</exception>
    public static TrialCases Find(TrialSpec trial, PreparedData data)
    {
        if (trial.DataFingerprint != data.Fingerprint)
        {
            throw new DataException(
                trial.Data.Name,
                $"the prepared images have the fingerprint {data.Fingerprint}, but the trial was planned with {trial.DataFingerprint}; plan the run again with these images, or bring the old ones back.");
        }

        var places = data.Ids.Select((id, index) => (id, index)).ToDictionary(place => place.id, place => place.index, StringComparer.Ordinal);
        int[] Places(IEnumerable<string> ids) => [.. ids.Select(id => places.TryGetValue(id, out var place)
            ? place
            : throw new DataException(trial.Data.Name, $"has no case '{id}', which the split names; write the split anew."))];
        return new TrialCases(Places(trial.Split.Train), Places(trial.Split.Validation), Places(trial.Split.Test));
    }
}
