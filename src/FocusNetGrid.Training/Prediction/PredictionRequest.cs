namespace FocusNetGrid.Training.Prediction;

/// <summary>What to segment, and where the results go.</summary>
public sealed record PredictionRequest
{
    /// <summary>An image, or a folder whose images are all taken.</summary>
    public required string Images { get; init; }

    /// <summary>The folder for the results; made if missing.</summary>
    public required string Output { get; init; }

    /// <summary>A folder of true masks named as their images are, whatever their extension, to colour the overlays; empty for none.</summary>
    public string Truth { get; init; } = "";

    /// <summary>At which size images go through the network.</summary>
    public PredictionSize Size { get; init; } = PredictionSize.Trained;
}
