namespace FocusNetGrid.Reports.Runs;

/// <summary>The scale of the paper's experiments (section 3): what a run is measured against before its figures are compared.</summary>
/// <param name="Data">The data set's name in specs.</param>
/// <param name="Train">Training images.</param>
/// <param name="Validation">Validation images.</param>
/// <param name="Test">Test images; none for the nuclei.</param>
internal sealed record PaperProtocol(string Data, int Train, int Validation, int Test)
{
    /// <summary>Height and width of every image.</summary>
    public const int Size = 256;

    /// <summary>Epochs of every training.</summary>
    public const int Epochs = 50;

    /// <summary>The two data sets of the paper.</summary>
    public static IReadOnlyList<PaperProtocol> All { get; } = [new("isic2018", 1815, 259, 520), new("dsb2018", 540, 130, 0)];
}
