using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Powers, exponentials and logarithms, element by element.
    public partial class Tensor
    {
        public Tensor exp() => Call("exp", this);

        public Tensor exp_() => Update("exp_", this);

        public Tensor exp2() => Call("exp2", this);

        public Tensor exp2_() => Update("exp2_", this);

        public Tensor expm1() => Call("expm1", this);

        public Tensor expm1_() => Update("expm1_", this);

        public Tensor log() => Call("log", this);

        public Tensor log_() => Update("log_", this);

        public Tensor log10() => Call("log10", this);

        public Tensor log10_() => Update("log10_", this);

        public Tensor log1p() => Call("log1p", this);

        public Tensor log1p_() => Update("log1p_", this);

        public Tensor log2() => Call("log2", this);

        public Tensor log2_() => Update("log2_", this);

        public Tensor logit(double? eps = null) => Call("logit", this, eps);

        public Tensor logit_(double? eps = null) => Update("logit_", this, eps);

        public Tensor logaddexp(Tensor other) => Call("logaddexp", this, other);

        public Tensor logaddexp2(Tensor other) => Call("logaddexp2", this, other);

        public Tensor xlogy(Tensor y) => Call("xlogy.Tensor", this, y);

        public Tensor xlogy(Scalar y) => Call("xlogy.Scalar_Other", this, y);

        public Tensor xlogy_(Tensor y) => Update("xlogy_.Tensor", this, y);

        public Tensor xlogy_(Scalar y) => Update("xlogy_.Scalar_Other", this, y);

        public Tensor pow(Tensor exponent) => Call("pow.Tensor_Tensor", this, exponent);

        public Tensor pow(Scalar exponent) => Call("pow.Tensor_Scalar", this, exponent);

        public Tensor pow_(Tensor exponent) => Update("pow_.Tensor", this, exponent);

        public Tensor pow_(Scalar exponent) => Update("pow_.Scalar", this, exponent);

        public Tensor float_power(Tensor target) => Call("float_power.Tensor_Tensor", this, target);

        public Tensor float_power_(Tensor target) => Update("float_power_.Tensor", this, target);

        public Tensor sqrt() => Call("sqrt", this);

        public Tensor sqrt_() => Update("sqrt_", this);

        public Tensor rsqrt() => Call("rsqrt", this);

        public Tensor rsqrt_() => Update("rsqrt_", this);

        public Tensor sigmoid() => Call("sigmoid", this);

        public Tensor sigmoid_() => Update("sigmoid_", this);

        public Tensor erf() => Call("erf", this);

        public Tensor erf_() => Update("erf_", this);

        public Tensor erfc() => Call("erfc", this);

        public Tensor erfc_() => Update("erfc_", this);

        public Tensor erfinv() => Call("erfinv", this);

        public Tensor erfinv_() => Update("erfinv_", this);

        public Tensor lgamma() => Call("lgamma", this);

        public Tensor lgamma_() => Update("lgamma_", this);

        public Tensor digamma() => Call("digamma", this);

        public Tensor digamma_() => Update("digamma_", this);

        public Tensor i0() => Call("i0", this);

        public Tensor i0_() => Update("i0_", this);
    }
}
