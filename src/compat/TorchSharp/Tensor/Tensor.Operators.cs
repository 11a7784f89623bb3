using TorchSharp.Native;
using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // The operators. Plain numbers go to libtorch as they are, without a scalar object.
    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => Call("add.Tensor", left, right);

        public static Tensor operator +(Tensor left, Scalar right) => Call("add.Scalar", left, right);

        public static Tensor operator +(Scalar left, Tensor right) => Call("add.Scalar", right, left);

        public static Tensor operator +(Tensor left, int right) => Call("add.Scalar", left, right);

        public static Tensor operator +(Tensor left, long right) => Call("add.Scalar", left, right);

        public static Tensor operator +(Tensor left, float right) => Call("add.Scalar", left, right);

        public static Tensor operator +(Tensor left, double right) => Call("add.Scalar", left, right);

        public static Tensor operator +(int left, Tensor right) => Call("add.Scalar", right, left);

        public static Tensor operator +(long left, Tensor right) => Call("add.Scalar", right, left);

        public static Tensor operator +(float left, Tensor right) => Call("add.Scalar", right, left);

        public static Tensor operator +(double left, Tensor right) => Call("add.Scalar", right, left);

        public static Tensor operator -(Tensor left, Tensor right) => Call("sub.Tensor", left, right);

        public static Tensor operator -(Tensor left, Scalar right) => Call("sub.Scalar", left, right);

        public static Tensor operator -(Scalar left, Tensor right) => Call("rsub.Scalar", right, left);

        public static Tensor operator -(Tensor left, int right) => Call("sub.Scalar", left, right);

        public static Tensor operator -(Tensor left, long right) => Call("sub.Scalar", left, right);

        public static Tensor operator -(Tensor left, float right) => Call("sub.Scalar", left, right);

        public static Tensor operator -(Tensor left, double right) => Call("sub.Scalar", left, right);

        public static Tensor operator -(int left, Tensor right) => Call("rsub.Scalar", right, left);

        public static Tensor operator -(long left, Tensor right) => Call("rsub.Scalar", right, left);

        public static Tensor operator -(float left, Tensor right) => Call("rsub.Scalar", right, left);

        public static Tensor operator -(double left, Tensor right) => Call("rsub.Scalar", right, left);

        public static Tensor operator *(Tensor left, Tensor right) => Call("mul.Tensor", left, right);

        public static Tensor operator *(Tensor left, Scalar right) => Call("mul.Scalar", left, right);

        public static Tensor operator *(Scalar left, Tensor right) => Call("mul.Scalar", right, left);

        public static Tensor operator *(Tensor left, int right) => Call("mul.Scalar", left, right);

        public static Tensor operator *(Tensor left, long right) => Call("mul.Scalar", left, right);

        public static Tensor operator *(Tensor left, float right) => Call("mul.Scalar", left, right);

        public static Tensor operator *(Tensor left, double right) => Call("mul.Scalar", left, right);

        public static Tensor operator *(int left, Tensor right) => Call("mul.Scalar", right, left);

        public static Tensor operator *(long left, Tensor right) => Call("mul.Scalar", right, left);

        public static Tensor operator *(float left, Tensor right) => Call("mul.Scalar", right, left);

        public static Tensor operator *(double left, Tensor right) => Call("mul.Scalar", right, left);

        public static Tensor operator /(Tensor left, Tensor right) => Call("div.Tensor", left, right);

        public static Tensor operator /(Tensor left, Scalar right) => Call("div.Scalar", left, right);

        public static Tensor operator /(Scalar left, Tensor right) => Quotient(left, right);

        public static Tensor operator /(Tensor left, int right) => Call("div.Scalar", left, right);

        public static Tensor operator /(Tensor left, long right) => Call("div.Scalar", left, right);

        public static Tensor operator /(Tensor left, float right) => Call("div.Scalar", left, right);

        public static Tensor operator /(Tensor left, double right) => Call("div.Scalar", left, right);

        public static Tensor operator /(int left, Tensor right) => Quotient(left, right);

        public static Tensor operator /(long left, Tensor right) => Quotient(left, right);

        public static Tensor operator /(float left, Tensor right) => Quotient(left, right);

        public static Tensor operator /(double left, Tensor right) => Quotient(left, right);

        public static Tensor operator %(Tensor left, Tensor right) => Call("remainder.Tensor", left, right);

        public static Tensor operator %(Tensor left, Scalar right) => Call("remainder.Scalar", left, right);

        public static Tensor operator %(Tensor left, int right) => Call("remainder.Scalar", left, right);

        public static Tensor operator %(Tensor left, long right) => Call("remainder.Scalar", left, right);

        public static Tensor operator %(Tensor left, float right) => Call("remainder.Scalar", left, right);

        public static Tensor operator %(Tensor left, double right) => Call("remainder.Scalar", left, right);

        public static Tensor operator &(Tensor left, Tensor right) => Call("bitwise_and.Tensor", left, right);

        public static Tensor operator |(Tensor left, Tensor right) => Call("bitwise_or.Tensor", left, right);

        public static Tensor operator ^(Tensor left, Tensor right) => Call("bitwise_xor.Tensor", left, right);

        public static Tensor operator ~(Tensor left) => Call("bitwise_not", left);

        public static Tensor operator -(Tensor tensor) => Call("neg", tensor);

        private static Tensor Quotient(Arg left, Tensor right)
        {
            using var inverse = Call("reciprocal", right);
            return Call("mul.Scalar", inverse, left);
        }
    }
}
