using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the transposed convolutions have in common.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    private protected ConvolutionTranspose(string name, ConvolutionShape shape, bool bias, Device? device, ScalarType? dtype)
        : base(name, shape, bias, device, dtype)
    {
    }

    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>With the size that is wanted where the stride leaves a choice.</summary>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    protected long[] _output_padding(Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
    {
        if (output_size is null)
        {
            return output_padding;
        }

        var lead = (int)(input.ndim - num_spatial_dims);
        var wanted = output_size.Length == lead + num_spatial_dims ? output_size[lead..] : output_size;
        if (wanted.Length != num_spatial_dims)
        {
            throw new ArgumentException($"output_size must have {num_spatial_dims} or {lead + num_spatial_dims} elements, not {output_size.Length}.", nameof(output_size));
        }

        var extra = new long[wanted.Length];
        for (var d = 0; d < extra.Length; d++)
        {
            var least = ((input.size(d + lead) - 1) * stride[d]) - (2 * padding[d]) + (dilation[d] * (kernel_size[d] - 1)) + 1;
            extra[d] = wanted[d] - least;
            if (extra[d] < 0 || extra[d] >= stride[d])
            {
                throw new ArgumentException($"An output size of {wanted[d]} was requested in dimension {d}, but valid sizes range from {least} to {least + stride[d] - 1}.", nameof(output_size));
            }
        }

        return extra;
    }
}
