using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Signs, magnitudes and rounding, element by element.
    public partial class Tensor
    {
        public Tensor abs() => Call("abs", this);

        public Tensor abs_() => Update("abs_", this);

        public Tensor absolute() => Call("absolute", this);

        public Tensor absolute_() => Update("absolute_", this);

        public Tensor neg() => Call("neg", this);

        public Tensor neg_() => Update("neg_", this);

        public Tensor negative() => Call("negative", this);

        public Tensor positive() => Call("positive", this);

        public Tensor sign() => Call("sign", this);

        public Tensor sign_() => Update("sign_", this);

        public Tensor sgn() => Call("sgn", this);

        public Tensor sgn_() => Update("sgn_", this);

        public Tensor signbit() => Call("signbit", this);

        public Tensor ceil() => Call("ceil", this);

        public Tensor ceil_() => Update("ceil_", this);

        public Tensor floor() => Call("floor", this);

        public Tensor floor_() => Update("floor_", this);

        public Tensor trunc() => Call("trunc", this);

        public Tensor trunc_() => Update("trunc_", this);

        public Tensor fix() => Call("fix", this);

        public Tensor fix_() => Update("fix_", this);

        public Tensor frac() => Call("frac", this);

        public Tensor frac_() => Update("frac_", this);

        public (Tensor Mantissa, Tensor Exponent) frexp() => CallPair("frexp.Tensor", this);

        public Tensor heaviside(Tensor other) => Call("heaviside", this, other);

        public Tensor heaviside_(Tensor other) => Update("heaviside_", this, other);
    }
}
