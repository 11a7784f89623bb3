namespace TorchSharp;

public static partial class torch
{
    /// <summary>How a division rounds; the members are libtorch's names.</summary>
    public enum RoundingMode
    {
        None,
        trunc,
        floor,
    }
}
