using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // The four operations and what is made of them, element by element.
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Call("add.Tensor", this, target);

        public Tensor add(Tensor target, Scalar alpha) => Call("add.Tensor", this, target, alpha);

        public Tensor add(Scalar scalar) => Call("add.Scalar", this, scalar);

        public Tensor add(Scalar scalar, Scalar alpha) => Call("add.Scalar", this, scalar, alpha);

        public Tensor add_(Tensor target) => Update("add_.Tensor", this, target);

        public Tensor add_(Tensor target, Scalar alpha) => Update("add_.Tensor", this, target, alpha);

        public Tensor add_(Scalar scalar) => Update("add_.Scalar", this, scalar);

        public Tensor add_(Scalar scalar, Scalar alpha) => Update("add_.Scalar", this, scalar, alpha);

        public Tensor sub(Tensor target) => Call("sub.Tensor", this, target);

        public Tensor sub(Scalar target) => Call("sub.Scalar", this, target);

        public Tensor sub_(Tensor target) => Update("sub_.Tensor", this, target);

        public Tensor sub_(Scalar target) => Update("sub_.Scalar", this, target);

        public Tensor subtract(Scalar target) => Call("subtract.Scalar", this, target);

        public Tensor subtract(Tensor target) => Call("subtract.Tensor", this, target);

        public Tensor subtract_(Scalar target) => Update("subtract_.Scalar", this, target);

        public Tensor subtract_(Tensor target) => Update("subtract_.Tensor", this, target);

        public Tensor mul(Tensor target) => Call("mul.Tensor", this, target);

        public Tensor mul(Scalar target) => Call("mul.Scalar", this, target);

        public Tensor mul_(Tensor target) => Update("mul_.Tensor", this, target);

        public Tensor mul_(Scalar target) => Update("mul_.Scalar", this, target);

        public Tensor multiply(Tensor target) => Call("multiply.Tensor", this, target);

        public Tensor multiply(Scalar target) => Call("multiply.Scalar", this, target);

        public Tensor remainder(Tensor target) => Call("remainder.Tensor", this, target);

        public Tensor remainder(Scalar scalar) => Call("remainder.Scalar", this, scalar);

        public Tensor remainder_(Tensor target) => Update("remainder_.Tensor", this, target);

        public Tensor remainder_(Scalar scalar) => Update("remainder_.Scalar", this, scalar);

        public Tensor fmod(Tensor target) => Call("fmod.Tensor", this, target);

        public Tensor fmod(Scalar scalar) => Call("fmod.Scalar", this, scalar);

        public Tensor fmod_(Tensor target) => Update("fmod_.Tensor", this, target);

        public Tensor fmod_(Scalar scalar) => Update("fmod_.Scalar", this, scalar);

        public Tensor floor_divide(Tensor other) => Call("floor_divide", this, other);

        public Tensor floor_divide(Scalar other) => Call("floor_divide.Scalar", this, other);

        public Tensor floor_divide_(Tensor other) => Update("floor_divide_.Tensor", this, other);

        public Tensor floor_divide_(Scalar other) => Update("floor_divide_.Scalar", this, other);

        public Tensor true_divide(Tensor other) => Call("true_divide.Tensor", this, other);

        public Tensor true_divide(Scalar other) => Call("true_divide.Scalar", this, other);

        public Tensor true_divide_(Tensor other) => Update("true_divide_.Tensor", this, other);

        public Tensor true_divide_(Scalar other) => Update("true_divide_.Scalar", this, other);

        public Tensor lerp(Tensor end, Tensor weight) => Call("lerp.Tensor", this, end, weight);

        public Tensor lerp_(Tensor end, Tensor weight) => Update("lerp_.Tensor", this, end, weight);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Call("addcdiv", this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Call("addcdiv", this, tensor1, tensor2);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Update("addcdiv_", this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Update("addcdiv_", this, tensor1, tensor2);

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Call("addcmul", this, tensor1, tensor2, value);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Update("addcmul_", this, tensor1, tensor2, value);

        public Tensor reciprocal() => Call("reciprocal", this);

        public Tensor reciprocal_() => Update("reciprocal_", this);

        public Tensor square() => Call("square", this);

        public Tensor maximum(Tensor other) => Call("maximum", this, other);

        public Tensor minimum(Tensor other) => Call("minimum", this, other);

        public Tensor fmax(Tensor other) => Call("fmax", this, other);

        public Tensor fmin(Tensor other) => Call("fmin", this, other);

        public Tensor hypot(Tensor other) => Call("hypot", this, other);

        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Call("nan_to_num", this, nan, posinf, neginf);

        public Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) => Update("nan_to_num_", this, nan, posinf, neginf);

        public Tensor copysign(Tensor other) => Call("copysign.Tensor", this, other);

        public Tensor copysign_(Tensor other) => Update("copysign_.Tensor", this, other);

        public Tensor ldexp(Tensor other) => Call("ldexp.Tensor", this, other);

        public Tensor ldexp_(Tensor other) => Update("ldexp_", this, other);

        public Tensor gcd(Tensor other) => Call("gcd", this, other);

        public Tensor gcd_(Tensor other) => Update("gcd_", this, other);

        public Tensor lcm(Tensor other) => Call("lcm", this, other);

        public Tensor lcm_(Tensor other) => Update("lcm_", this, other);

        public Tensor nextafter(Tensor other) => Call("nextafter", this, other);

        public Tensor nextafter_(Tensor other) => Update("nextafter_", this, other);
    }
}
