namespace TorchSharp.Modules;

public abstract partial class Convolution
{
    public long in_channels { get; }

    public long out_channels { get; }

    public bool transposed { get; }

    public Padding? padding_type { get; private set; }

    public long[]? padding { get; private set; }

    public PaddingModes padding_mode { get; set; }

    public long groups { get; set; }

    public long[] kernel_size { get; set; }

    public long[] stride { get; set; }

    public long[] dilation { get; set; }

    public long[] output_padding { get; set; }

    public void SetPadding(long[] padding)
    {
        padding_type = null;
        this.padding = padding;
    }

    public void SetPadding(Padding padding)
    {
        if (transposed)
        {
            throw new ArgumentException("Cannot set padding type on ConvTransposeND");
        }

        this.padding = null;
        padding_type = padding;
    }

    // The lengths before and after each dimension, the last dimension first.
    private protected long[] BorderLengths()
    {
        if (padding is not null)
        {
            return [.. padding.Reverse().SelectMany(length => new[] { length, length })];
        }

        if (padding_type == Padding.Same && stride.Any(step => step != 1))
        {
            throw new ArgumentException("padding='same' is not supported for strided convolutions");
        }

        return [.. Enumerable.Range(0, kernel_size.Length).Reverse().SelectMany(Border)];
    }

    private long[] Border(int dimension)
    {
        var total = padding_type == Padding.Same ? dilation[dimension] * (kernel_size[dimension] - 1) : 0;
        return [total / 2, total - (total / 2)];
    }
}
