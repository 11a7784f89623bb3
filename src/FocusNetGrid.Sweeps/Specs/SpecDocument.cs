using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs.Binding;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>A spec that was read, and where in its file each field stands: for problems that only the data can show.</summary>
public sealed class SpecDocument
{
    private readonly PlaceIndex places;
    private readonly IReadOnlyList<BoundTrial> trials;

    internal SpecDocument(string fileName, SweepSpec sweep, PlaceIndex places, IReadOnlyList<BoundTrial> trials, AdaptiveSearch? adaptive) =>
        (FileName, Sweep, this.places, this.trials, Adaptive) = (fileName, sweep, places, trials, adaptive);

    /// <summary>The file as the user named it.</summary>
    public string FileName { get; }

    /// <summary>What the spec says.</summary>
    public SweepSpec Sweep { get; }

    /// <summary>Proposes configurations beyond those of the sweep as results come; null where the spec's search does not learn.</summary>
    public AdaptiveSearch? Adaptive { get; }

    /// <summary>The line of a field, or of the nearest field around it that the spec has; 0 for one that the command line set.</summary>
    /// <param name="field">A path, for example <c>training.batch</c>.</param>
    public int LineOf(string field) => places.Find(field).Line;

    /// <summary>A problem with a field, told with its line or the option that set it. Throw it in a <see cref="SpecException"/>.</summary>
    /// <param name="field">A path, for example <c>training.batch</c>.</param>
    /// <param name="message">The value and what would be right, in one sentence.</param>
    public SpecProblem Problem(string field, string message) => At(places.Find(field), field, message);

    /// <summary>A problem with a field as one configuration has it: the line is that of the change where it changes the field.</summary>
    public SpecProblem Problem(Configuration configuration, string field, string message)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Trial is not { } trial ? Problem(field, message)
            : trial < trials.Count ? At(new PlaceIndex(trials[trial].Root).Find(field), FieldPath.Join(trials[trial].Path, field), message)
            : Problem(FieldPath.Join(SearchBinder.SpacePath, field), message);
    }

    private static SpecProblem At(SpecPlace place, string field, string message) => new(place.File, place.Line, field, message);
}
