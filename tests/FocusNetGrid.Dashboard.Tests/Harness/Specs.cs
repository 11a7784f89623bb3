namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>Specs as users write them.</summary>
internal static class Specs
{
    /// <summary>Four configurations on three folds: 12 trials.</summary>
    public const string Lesions = """
        name: lesions
        description: Two networks and two learning rates over three folds of generated skin lesions.
        data: {name: synthetic, kind: lesions, count: 60, size: 64}
        split: {folds: 3}
        network: {name: focusnet++, width-multiplier: 0.25}
        training: {epochs: 20, batch: 4}
        search:
          strategy: grid
          space:
            network.name: [focusnet++, unet]
            training.optimizer.learning-rate: [0.001, 0.004]
        """;

    /// <summary>One trial.</summary>
    public const string Single = """
        name: single
        data: {name: synthetic, kind: nuclei, count: 60, size: 64}
        split: {train: 40, validation: 20}
        network: {name: unet, width-multiplier: 0.25}
        training: {epochs: 8, batch: 4}
        """;
}
