using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Other sizes of images.
        public static partial class functional
        {
            /// <summary>Resizes [N,C,...] to a size, or by a factor a dimension.</summary>
            /// <exception cref="ArgumentException">The mode does not fit the dimensions, or its options do not fit it.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                var dimensions = (int)x.ndim - 2;
                if ((size is null) == (scale_factor is null))
                {
                    throw new ArgumentException("Exactly one of size and scale_factor is to be given.");
                }

                if (align_corners == true && mode is (InterpolationMode.Nearest or InterpolationMode.NearestExact or InterpolationMode.Area))
                {
                    throw new ArgumentException($"align_corners has no meaning for {mode}.");
                }

                if (antialias && (dimensions != 2 || mode is not (InterpolationMode.Bilinear or InterpolationMode.Bicubic)))
                {
                    throw new ArgumentException($"Anti-aliasing is there for bilinear and bicubic resizing of images, not for {mode} of {dimensions} dimensions.");
                }

                if (scale_factor is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    size = [.. x.shape.Skip(2).Zip(scale_factor, (length, factor) => (long)Math.Floor(length * factor))];
                    scale_factor = null;
                }

                var corners = align_corners ?? false;
                return (mode, dimensions) switch
                {
                    (InterpolationMode.Nearest, >= 1 and <= 3) => Call($"upsample_nearest{dimensions}d.vec", x, size, scale_factor),
                    (InterpolationMode.NearestExact, >= 1 and <= 3) => Call($"_upsample_nearest_exact{dimensions}d.vec", x, size, scale_factor),
                    (InterpolationMode.Area, >= 1 and <= 3) => Call($"adaptive_avg_pool{dimensions}d", x, size),
                    (InterpolationMode.Linear, 1) => Call("upsample_linear1d.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Bilinear, 2) => Call(antialias ? "_upsample_bilinear2d_aa.vec" : "upsample_bilinear2d.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2) => Call(antialias ? "_upsample_bicubic2d_aa.vec" : "upsample_bicubic2d.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Trilinear, 3) => Call("upsample_trilinear3d.vec", x, size, corners, scale_factor),
                    _ => throw new ArgumentException($"{mode} does not resize {dimensions} dimensions."),
                };
            }

            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                interpolate(x, size, scale_factor, InterpolationMode.Bilinear, align_corners);

            public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                interpolate(x, size, scale_factor, InterpolationMode.Nearest);
        }
    }
}
