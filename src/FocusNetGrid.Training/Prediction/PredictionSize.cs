namespace FocusNetGrid.Training.Prediction;

/// <summary>At which size an image goes through the network.</summary>
public enum PredictionSize
{
    /// <summary>Resized to the size that the network was trained at; its probabilities are resized back.</summary>
    Trained,

    /// <summary>At its own size: finer, but objects may be larger or smaller than any that the network has seen.</summary>
    Native,
}
