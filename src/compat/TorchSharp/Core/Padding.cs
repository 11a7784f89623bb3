namespace TorchSharp;

/// <summary>How much a convolution pads: nothing, or so much that the size stays.</summary>
public enum Padding
{
    Valid = 0,
    Same = 1,
}
