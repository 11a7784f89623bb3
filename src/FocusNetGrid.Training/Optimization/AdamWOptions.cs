namespace FocusNetGrid.Training.Optimization;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019): each step takes rate times decay off every weight.</summary>
public sealed record AdamWOptions : AdamOptions
{
    /// <summary>Creates the options with AdamW's customary decay.</summary>
    public AdamWOptions() => WeightDecay = 0.01;
}
