namespace FocusNetGrid.Training.Data.Listing;

/// <summary>What a layout found.</summary>
/// <param name="Cases">In ordinal order of their ids, each once.</param>
/// <param name="Problems">What is wrong with the cases left out.</param>
internal sealed record CaseListing(IReadOnlyList<CaseFiles> Cases, IReadOnlyList<DataProblem> Problems);
