using FocusNetGrid.Sweeps.Specs.Yaml;
using FocusNetGrid.Sweeps.Stopping;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Tells a stopping rule that could never stop anything, as no trial is long enough.</summary>
internal sealed class StoppingCheck(ProblemList problems)
{
    private const string StoppingField = "stopping";

    /// <param name="sweep">The sweep's own fields; null if something is wrong with them.</param>
    /// <param name="trials">The variants of the base; none where the base is all.</param>
    /// <param name="places">Where the fields stand.</param>
    public void Read(SweepSpec? sweep, IReadOnlyList<BoundTrial> trials, PlaceIndex places)
    {
        if (sweep is null || trials.Any(trial => trial.Configuration is null))
        {
            return;
        }

        var most = trials.Count == 0 ? sweep.Base.Training.Epochs : trials.Max(trial => trial.Configuration!.Training.Epochs);
        var (field, first) = sweep.Stopping.OptionsAs(Pruners.Options[sweep.Stopping.Name]) switch
        {
            AshaOptions asha => ("min-epochs", asha.MinEpochs),
            MedianOptions median => ("warm-up-epochs", median.WarmUpEpochs),
            _ => ("", 0),
        };
        if (field.Length > 0 && first >= most)
        {
            var path = FieldPath.Join(StoppingField, field);
            problems.Add(places.Find(path), path, $"{first}, but no trial has more than {most} epochs, so none is ever stopped; give less, or more epochs");
        }
    }
}
