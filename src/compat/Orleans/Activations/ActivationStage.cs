namespace Orleans.Activations;

/// <summary>The stages of an activation's life, in their order.</summary>
internal enum ActivationStage
{
    Created,
    Activating,
    Active,
    Deactivating,
    Ended,
}
