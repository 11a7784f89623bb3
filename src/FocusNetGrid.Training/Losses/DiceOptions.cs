namespace FocusNetGrid.Training.Losses;

/// <summary>Options of the Dice loss 1 - (2|G∩P| + smooth) / (|G| + |P| + smooth).</summary>
public sealed record DiceOptions : OverlapOptions;
