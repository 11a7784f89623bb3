namespace Orleans.Activations;

/// <summary>Tells an activation's services whose they are.</summary>
internal sealed class ActivationHolder
{
    internal Activation? Activation { get; set; }
}
