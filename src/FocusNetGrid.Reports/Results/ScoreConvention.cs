namespace FocusNetGrid.Reports.Results;

/// <summary>How the scores of a row were averaged.</summary>
public enum ScoreConvention
{
    /// <summary>Nobody says.</summary>
    Unstated,

    /// <summary>Mean over images of each image's score at a threshold.</summary>
    PerImage,

    /// <summary>The pixels of all images counted together at a threshold.</summary>
    Pooled,

    /// <summary>Dice and Jaccard soft, smoothed and averaged over batches; the others at a threshold.</summary>
    Keras,
}
