namespace FocusNetGrid.Training.Data.Listing;

/// <summary>The files of a case, by their names in the tree.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Image">The image.</param>
/// <param name="Masks">At least one; their union is the case's mask.</param>
internal sealed record CaseFiles(string Id, string Image, IReadOnlyList<string> Masks);
