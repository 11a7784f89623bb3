namespace FocusNetGrid.Silo.Dashboard.Parts;

/// <summary>A submission that was not taken, or of which that is not known.</summary>
/// <param name="Spec">The text, to be mended.</param>
/// <param name="Problems">All that is wrong with it, a sentence each.</param>
public sealed record RefusedSpec(string Spec, IReadOnlyList<string> Problems)
{
    /// <summary>Stands above the problems.</summary>
    public string Heading { get; init; } = "The spec was not taken:";
}
