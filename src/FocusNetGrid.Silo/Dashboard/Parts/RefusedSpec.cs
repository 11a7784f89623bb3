namespace FocusNetGrid.Silo.Dashboard.Parts;

/// <summary>A submission that was not taken.</summary>
/// <param name="Spec">The text, to be mended.</param>
/// <param name="Problems">All that is wrong with it, a sentence each.</param>
public sealed record RefusedSpec(string Spec, IReadOnlyList<string> Problems);
