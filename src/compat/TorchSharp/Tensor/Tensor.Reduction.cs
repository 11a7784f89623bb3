using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Many numbers to few.
    public partial class Tensor
    {
        public Tensor all() => Call("all", this);

        public Tensor all(long dim, bool keepdim = false) => Call("all.dim", this, dim, keepdim);

        public Tensor any() => Call("any", this);

        public Tensor any(long dim, bool keepdim = false) => Call("any.dim", this, dim, keepdim);

        public Tensor amax(params long[] dims) => Call("amax", this, dims);

        public Tensor amin(params long[] dims) => Call("amin", this, dims);

        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => CallPair("aminmax", this, dim, keepdim);

        public Tensor argmax() => Call("argmax", this);

        public Tensor argmax(long dim, bool keepdim = false) => Call("argmax", this, dim, keepdim);

        public Tensor argmin() => Call("argmin", this);

        public Tensor argmin(long dim, bool keepdim = false) => Call("argmin", this, dim, keepdim);

        public Tensor max() => Call("max", this);

        public Tensor max(Tensor other) => Call("max.other", this, other);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => CallPair("max.dim", this, dim, keepdim);

        public Tensor min() => Call("min", this);

        public Tensor min(Tensor other) => Call("min.other", this, other);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => CallPair("min.dim", this, dim, keepdim);

        public Tensor mean() => Call("mean", this);

        public Tensor median() => Call("median", this);

        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => CallPair("mode", this, dim, keepdim);

        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Call("quantile", this, q, dim, keepdim);

        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Call("nanquantile", this, q, dim, keepdim);

        public Tensor nanmedian() => Call("nanmedian", this);

        public Tensor nansum() => Call("nansum", this);

        public Tensor norm(float p = 2) => Call("norm.Scalar", this, p);

        public Tensor dist(Tensor other, float p = 2) => Call("dist", this, other, p);

        public Tensor std(bool unbiased = true) => Call("std", this, unbiased);

        public Tensor var(bool unbiased = true) => Call("var", this, unbiased);

        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => CallPair("std_mean", this, unbiased);

        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => CallPair("var_mean", this, unbiased);

        public (Tensor values, Tensor indexes) cummax(long dim) => CallPair("cummax", this, dim);

        public (Tensor values, Tensor indexes) cummin(long dim) => CallPair("cummin", this, dim);

        public Tensor logcumsumexp(long dim) => Call("logcumsumexp", this, dim);

        public Tensor argsort(long dim = -1, bool descending = false) => Call("argsort", this, dim, descending);

        public Tensor msort() => Call("msort", this);

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => CallPair("topk", this, k, dim, largest, sorted);

        public Tensor bincount(Tensor? weights, long minlength = 0) => Call("bincount", this, weights, minlength);

        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => Call("diff", this, n, dim, prepend, append);

        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) => Call("cov", this, correction, fweights, aweights);

        public Tensor corrcoef() => Call("corrcoef", this);
    }
}
