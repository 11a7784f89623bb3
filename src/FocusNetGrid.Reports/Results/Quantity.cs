namespace FocusNetGrid.Reports.Results;

/// <summary>What a column of a published table measures.</summary>
public enum Quantity
{
    /// <summary>Weights of the network, batch-norm moving statistics included.</summary>
    Parameters,

    /// <summary>Operations of one forward pass, in whatever way they were counted; multiply-adds in results of this project.</summary>
    Flops,

    /// <summary>TP / (TP + FP).</summary>
    Precision,

    /// <summary>TP / (TP + FN).</summary>
    Recall,

    /// <summary>TN / (TN + FP).</summary>
    Specificity,

    /// <summary>Pixels that are right.</summary>
    Accuracy,

    /// <summary>2TP / (2TP + FP + FN); the paper's DI.</summary>
    Dice,

    /// <summary>TP / (TP + FP + FN); the paper's JI.</summary>
    Jaccard,
}
