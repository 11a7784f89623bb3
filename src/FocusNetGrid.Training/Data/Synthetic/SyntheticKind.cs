namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>What a generated data set shows.</summary>
public enum SyntheticKind
{
    /// <summary>One skin lesion an image, as through a dermatoscope.</summary>
    Lesions,

    /// <summary>Cell nuclei that touch and overlap: fluorescence frames and stained tissue, mixed.</summary>
    Nuclei,
}
