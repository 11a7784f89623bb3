using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Comparisons give tensors of truth values, element by element; Equals says whether two tensors are alike as a whole.
    public partial class Tensor
    {
        public static Tensor operator ==(Tensor left, Tensor right) => Call("eq.Tensor", left, right);

        public static Tensor operator ==(Tensor left, Scalar right) => Call("eq.Scalar", left, right);

        public static Tensor operator ==(Scalar left, Tensor right) => Call("eq.Scalar", right, left);

        public static Tensor operator !=(Tensor left, Tensor right) => Call("ne.Tensor", left, right);

        public static Tensor operator !=(Tensor left, Scalar right) => Call("ne.Scalar", left, right);

        public static Tensor operator !=(Scalar left, Tensor right) => Call("ne.Scalar", right, left);

        public static Tensor operator <(Tensor left, Tensor right) => Call("lt.Tensor", left, right);

        public static Tensor operator <(Tensor left, Scalar right) => Call("lt.Scalar", left, right);

        public static Tensor operator <(Scalar left, Tensor right) => Call("gt.Scalar", right, left);

        public static Tensor operator <=(Tensor left, Tensor right) => Call("le.Tensor", left, right);

        public static Tensor operator <=(Tensor left, Scalar right) => Call("le.Scalar", left, right);

        public static Tensor operator <=(Scalar left, Tensor right) => Call("ge.Scalar", right, left);

        public static Tensor operator >(Tensor left, Tensor right) => Call("gt.Tensor", left, right);

        public static Tensor operator >(Tensor left, Scalar right) => Call("gt.Scalar", left, right);

        public static Tensor operator >(Scalar left, Tensor right) => Call("lt.Scalar", right, left);

        public static Tensor operator >=(Tensor left, Tensor right) => Call("ge.Tensor", left, right);

        public static Tensor operator >=(Tensor left, Scalar right) => Call("ge.Scalar", left, right);

        public static Tensor operator >=(Scalar left, Tensor right) => Call("le.Scalar", right, left);

        /// <summary>Whether both have the same shape and elements.</summary>
        public bool Equals(Tensor target) => target is not null && CallScalar("equal", this, target).ToBoolean();

        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether all elements differ by at most <paramref name="atol"/> plus <paramref name="rtol"/> times the other's magnitude.</summary>
        public bool allclose(Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
            CallScalar("allclose", this, target, rtol, atol, equal_nan).ToBoolean();
    }
}
