namespace FocusNetGrid.Sweeps.Splits;

/// <summary>A data set's cases divided.</summary>
/// <param name="Parts">One division, or one a fold and repeat: fold <c>f</c> of repeat <c>r</c> is number <c>r * folds + f</c>.</param>
/// <param name="Unused">Ids that no part has, in ordinal order: sizes may ask for less than there is.</param>
/// <param name="Notes">What a reader of the result should know, a sentence each.</param>
public sealed record SplitPlan(IReadOnlyList<SplitPart> Parts, IReadOnlyList<string> Unused, IReadOnlyList<string> Notes)
{
    /// <summary>Whether both divide alike.</summary>
    public bool Equals(SplitPlan? other) =>
        other is not null && Parts.SequenceEqual(other.Parts) && Unused.SequenceEqual(other.Unused) && Notes.SequenceEqual(other.Notes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parts.Count, Unused.Count, Notes.Count);
}
