using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Other shapes of the same numbers, given as lists of lengths.
    public partial class Tensor
    {
        public Tensor T => Call("numpy_T", this);

        public Tensor H => Call("matrix_H", this);

        public Tensor mT => Call("mT", this);

        public Tensor mH => Call("mH", this);

        public Tensor view(params long[] shape) => Call("view", this, shape);

        public Tensor reshape(params long[] shape) => Call("reshape", this, shape);

        public Tensor unflatten(long dim, params long[] sizes) =>
            reshape([.. shape[..Wrapped((int)dim, (int)ndim)], .. sizes, .. shape[(Wrapped((int)dim, (int)ndim) + 1)..]]);

        public Tensor squeeze(long? dim = null) => dim is { } one ? Call("squeeze.dim", this, one) : Call("squeeze", this);

        public Tensor squeeze_(long? dim = null) => dim is { } one ? Update("squeeze_.dim", this, one) : Update("squeeze_", this);

        public Tensor transpose(long dim0, long dim1) => Call("transpose.int", this, dim0, dim1);

        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        public Tensor expand(long[] sizes, bool isImplicit = false) => Call("expand", this, sizes, isImplicit);

        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => expand(sizes.ToArray(), isImplicit);

        public Tensor expand(params long[] sizes) => expand(sizes, false);

        public Tensor repeat(params long[] sizes) => Call("repeat", this, sizes);

        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) => Call("as_strided", this, size, strides, storageOffset);

        /// <summary>One index of a dimension, which disappears.</summary>
        public Tensor select(long dim, long index) => Call("select.int", this, dim, index);

        /// <summary>From <paramref name="start"/> up to, without, <paramref name="finish"/>.</summary>
        public Tensor slice(long dim, long start, long finish, long step) =>
            step >= 1 ? Call("slice.Tensor", this, dim, start, finish, step) : throw new ArgumentException($"step is {step}, but it should always be positive.");

        public Tensor[] unbind(long dimension = 0) => CallList("unbind.int", this, dimension);

        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => split(sizes.ToArray(), dim);

        public Tensor roll(long shifts, long? dims = null) => Call("roll", this, new[] { shifts }, dims is { } one ? new[] { one } : Array.Empty<long>());

        public Tensor roll((long, long) shifts, (long, long) dims) =>
            roll([shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            roll([shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);

        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Call("roll", this, shifts.ToArray(), dims.ToArray());

        public Tensor rot90(long k = 1, (long, long)? dims = null) => Call("rot90", this, k, new[] { dims?.Item1 ?? 0, dims?.Item2 ?? 1 });

        public Tensor where(Tensor condition, Tensor y) => Call("where.self", condition, this, y);

        public Tensor softmax(long dim, ScalarType? dtype = null) => Call("softmax.int", this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Call("log_softmax.int", this, dim, dtype);
    }
}
