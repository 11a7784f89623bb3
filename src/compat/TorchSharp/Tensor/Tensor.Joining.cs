using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Cutting tensors up and turning them over.
    public partial class Tensor
    {
        public Tensor[] chunk(long chunks, long dim = 0) => CallList("chunk", this, chunks, dim);

        public Tensor[] split(long size, int dim = 0) => CallList("split.Tensor", this, size, dim);

        public Tensor[] split(long[] sizes, long dim = 0) => CallList("split.sizes", this, sizes, dim);

        public Tensor[] split(params long[] sizes) => CallList("split.sizes", this, sizes);

        public Tensor[] tensor_split(long size, long dim = 0) => CallList("tensor_split.sections", this, size, dim);

        public Tensor[] tensor_split(long[] sizes, long dim = 0) => CallList("tensor_split.indices", this, sizes, dim);

        public Tensor[] tensor_split(Tensor indices, long dim = 0) => CallList("tensor_split.tensor_indices_or_sections", this, indices, dim);

        public Tensor[] vsplit(params long[] sizes) => CallList("vsplit.array", this, sizes);

        public Tensor[] hsplit(params long[] sizes) => CallList("hsplit.array", this, sizes);

        public Tensor[] dsplit(params long[] sizes) => CallList("dsplit.array", this, sizes);

        public Tensor flip(params long[] dims) => Call("flip", this, dims);

        public Tensor fliplr() => Call("fliplr", this);

        public Tensor flipud() => Call("flipud", this);

        public Tensor roll(long[] shifts, long[] dims) => Call("roll", this, shifts, dims);

        public Tensor roll(long[] shifts) => Call("roll", this, shifts);

        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => Call("repeat_interleave.self_Tensor", this, repeats, dim, output_size);

        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        public Tensor narrow(long dim, long start, long length) => Call("narrow", this, dim, start, length);

        public Tensor diag(long diagonal = 0) => Call("diag", this, diagonal);

        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Call("diag_embed", this, offset, dim1, dim2);

        public Tensor diagflat(long offset = 0) => Call("diagflat", this, offset);

        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Call("diagonal", this, offset, dim1, dim2);

        public Tensor trace() => Call("trace", this);

        public Tensor tril(long diagonal = 0) => Call("tril", this, diagonal);

        public Tensor tril_(long diagonal = 0) => Update("tril_", this, diagonal);

        public Tensor triu(long diagonal = 0) => Call("triu", this, diagonal);

        public Tensor triu_(long diagonal = 0) => Update("triu_", this, diagonal);
    }
}
