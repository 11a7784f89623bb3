namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between the pixels are found when a module enlarges.</summary>
    public enum UpsampleMode
    {
        Nearest = 0,
        Linear = 1,
        Bilinear = 2,
        Bicubic = 3,
        Trilinear = 4,
    }
}
