namespace TorchSharp.Modules;

/// <summary>The numbers of a convolution; the lists have one entry a dimension.</summary>
internal sealed record ConvolutionShape(
    long InChannels,
    long OutChannels,
    long[] Kernel,
    long[] Stride,
    long[]? Padding,
    Padding? PaddingType,
    long[] Dilation,
    long Groups,
    PaddingModes PaddingMode)
{
    public bool Transposed { get; init; }

    public long[] OutputPadding { get; init; } = new long[Kernel.Length];
}
