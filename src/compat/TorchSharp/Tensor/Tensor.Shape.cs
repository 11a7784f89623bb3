using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Other shapes of the same numbers.
    public partial class Tensor
    {
        public Tensor alias() => Call("alias", this);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Call("flatten.using_ints", this, start_dim, end_dim);

        public Tensor ravel() => Call("ravel", this);

        public Tensor t() => Call("t", this);

        public Tensor transpose_(long dim0, long dim1) => Update("transpose_", this, dim0, dim1);

        public Tensor swapdims(long dim0, long dim1) => Call("swapdims", this, dim0, dim1);

        public Tensor swapaxes(long dim0, long dim1) => Call("swapaxes", this, dim0, dim1);

        public Tensor view_as(Tensor other) => Call("view_as", this, other);

        public Tensor view_as_complex() => Call("view_as_complex", this);

        public Tensor view_as_real() => Call("view_as_real", this);

        public Tensor tile(long[] reps) => Call("tile", this, reps);

        public Tensor expand_as(Tensor other) => Call("expand_as", this, other);

        public Tensor broadcast_to(params long[] shape) => Call("broadcast_to", this, shape);

        public Tensor movedim(long[] source, long[] destination) => Call("movedim.intlist", this, source, destination);

        public Tensor moveaxis(long[] source, long[] destination) => Call("moveaxis.intlist", this, source, destination);

        public Tensor permute(params long[] permutation) => Call("permute", this, permutation);

        public Tensor unsqueeze(long dim) => Call("unsqueeze", this, dim);

        public Tensor unsqueeze_(long dim) => Update("unsqueeze_", this, dim);

        public Tensor atleast_1d() => Call("atleast_1d", this);

        public Tensor atleast_2d() => Call("atleast_2d", this);

        public Tensor atleast_3d() => Call("atleast_3d", this);

        public Tensor adjoint() => Call("adjoint", this);

        public Tensor contiguous() => Call("contiguous", this);

        public Tensor unfold(long dimension, long size, long step) => Call("unfold", this, dimension, size, step);

        public Tensor channel_shuffle(long groups) => Call("channel_shuffle", this, groups);
    }
}
