namespace FocusNetGrid.Sweeps.Splits;

/// <summary>What a split did not make as it was asked, in words.</summary>
internal static class SplitNotes
{
    public static IReadOnlyList<string> Of(SplitSpec spec, SplitPart part, int[] sizes, int unused, int cases)
    {
        var notes = new List<string>();
        foreach (var (name, size, ids) in new[] { ("train", sizes[0], part.Train), ("validation", sizes[1], part.Validation), ("test", sizes[2], part.Test) })
        {
            if (spec.Groups is not null && ids.Count != size)
            {
                notes.Add($"The {name} part has {ids.Count} cases instead of {size}, as groups stay whole.");
            }
        }

        if (unused > 0)
        {
            notes.Add($"{unused} of {cases} cases are in no part.");
        }

        return notes;
    }

    public static IReadOnlyList<string> OfFolds(SplitSpec spec) => spec.ValidationShare == 0
        ? ["Each fold both chooses the best weights and is measured, so its scores flatter."]
        : [];
}
