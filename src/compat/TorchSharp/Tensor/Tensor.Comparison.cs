using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Comparisons, element by element; the results are truth values.
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Call("eq.Tensor", this, target);

        public Tensor eq(Scalar target) => Call("eq.Scalar", this, target);

        public Tensor eq_(Tensor target) => Update("eq_.Tensor", this, target);

        public Tensor eq_(Scalar target) => Update("eq_.Scalar", this, target);

        public Tensor ne(Tensor target) => Call("ne.Tensor", this, target);

        public Tensor ne(Scalar target) => Call("ne.Scalar", this, target);

        public Tensor ne_(Tensor target) => Update("ne_.Tensor", this, target);

        public Tensor ne_(Scalar target) => Update("ne_.Scalar", this, target);

        public Tensor not_equal(Tensor target) => Call("not_equal.Tensor", this, target);

        public Tensor not_equal_(Tensor target) => Update("not_equal_.Tensor", this, target);

        public Tensor gt(Tensor target) => Call("gt.Tensor", this, target);

        public Tensor gt(Scalar target) => Call("gt.Scalar", this, target);

        public Tensor gt_(Tensor target) => Update("gt_.Tensor", this, target);

        public Tensor gt_(Scalar target) => Update("gt_.Scalar", this, target);

        public Tensor greater(Tensor target) => Call("greater.Tensor", this, target);

        public Tensor ge(Tensor target) => Call("ge.Tensor", this, target);

        public Tensor ge(Scalar target) => Call("ge.Scalar", this, target);

        public Tensor ge_(Tensor target) => Update("ge_.Tensor", this, target);

        public Tensor ge_(Scalar target) => Update("ge_.Scalar", this, target);

        public Tensor greater_equal(Tensor target) => Call("greater_equal.Tensor", this, target);

        public Tensor lt(Tensor target) => Call("lt.Tensor", this, target);

        public Tensor lt(Scalar target) => Call("lt.Scalar", this, target);

        public Tensor lt_(Tensor target) => Update("lt_.Tensor", this, target);

        public Tensor lt_(Scalar target) => Update("lt_.Scalar", this, target);

        public Tensor less(Tensor target) => Call("less.Tensor", this, target);

        public Tensor le(Tensor target) => Call("le.Tensor", this, target);

        public Tensor le(Scalar target) => Call("le.Scalar", this, target);

        public Tensor le_(Tensor target) => Update("le_.Tensor", this, target);

        public Tensor le_(Scalar target) => Update("le_.Scalar", this, target);

        public Tensor less_equal(Tensor target) => Call("less_equal.Tensor", this, target);

        public Tensor less_equal_(Tensor target) => Update("less_equal_.Tensor", this, target);

        public Tensor isclose(Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) => Call("isclose", this, other, rtol, atol, nanEqual);

        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) => Call("isin.Tensor_Tensor", this, test_elements, assumeUnique, invert);

        public Tensor isinf() => Call("isinf", this);

        public Tensor isfinite() => Call("isfinite", this);

        public Tensor isposinf() => Call("isposinf", this);

        public Tensor isneginf() => Call("isneginf", this);

        public Tensor isnan() => Call("isnan", this);

        public Tensor isreal() => Call("isreal", this);
    }
}
