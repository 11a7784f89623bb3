namespace FocusNetGrid.Sweeps.Splits;

/// <summary>One division of a data set's cases: what is trained on, what chooses the best weights, and what is held out.</summary>
/// <param name="Fold">Which fold of the split, from 0; a fixed split has fold 0 only.</param>
/// <param name="Train">Ids of the training part.</param>
/// <param name="Validation">Ids of the validation part: its loss chooses the best weights.</param>
/// <param name="Test">Ids of the test part; empty where the protocol has none (the paper's nuclei).</param>
public sealed record SplitPart(int Fold, IReadOnlyList<string> Train, IReadOnlyList<string> Validation, IReadOnlyList<string> Test);
