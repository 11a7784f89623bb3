using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>A configuration's score of each image that it was measured on, over all its folds and seeds.</summary>
/// <param name="Configuration">What people call it.</param>
/// <param name="Name">As figures call it, which have less room.</param>
/// <param name="Jaccard">Of each image, in ordinal order of the ids; an image that was measured several times has the mean of its scores.</param>
/// <param name="MultiplyAdds">Of one image; none where they were not counted.</param>
internal sealed record ConfigurationImages(string Configuration, string Name, IReadOnlyList<double> Jaccard, double? MultiplyAdds)
{
    /// <summary>The configurations in the order of the trials.</summary>
    public static IReadOnlyList<ConfigurationImages> Of(IReadOnlyList<ReportedTrial> trials)
    {
        var groups = trials.GroupBy(trial => trial.Configuration).ToList();
        return [.. groups.Zip(ConfigurationNames.Short([.. groups.Select(group => group.Key)]), (group, name) => Of(group, name))];
    }

    private static ConfigurationImages Of(IGrouping<string, ReportedTrial> trials, string name) => new(
        trials.Key,
        name,
        [.. trials.SelectMany(trial => trial.Evaluation.Cases)
            .GroupBy(counts => counts.Id, counts => ThresholdScores.Of(counts).Jaccard)
            .OrderBy(image => image.Key, StringComparer.Ordinal)
            .Select(image => image.Average())],
        trials.Select(trial => trial.MultiplyAdds).FirstOrDefault(known => known is not null));
}
