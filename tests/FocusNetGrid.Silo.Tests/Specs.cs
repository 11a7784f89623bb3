using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training;

namespace FocusNetGrid.Silo.Tests;

/// <summary>Specs as users write them.</summary>
internal static class Specs
{
    private const string Text = """
        name: small
        data: {name: folder, path: cases, size: 32}
        split: {train: 8, validation: 4, test: 4}
        network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
        training: {epochs: 2, batch: 4}
        """;

    public static SpecDocument Read(params string[] assignments) =>
        SpecReader.Read(Text, "small.yaml", new Catalog(), [.. assignments.Select(assignment => SpecOverride.Assign(assignment))]);
}
