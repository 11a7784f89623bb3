using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Angles and hyperbolas, element by element.
    public partial class Tensor
    {
        public Tensor sin() => Call("sin", this);

        public Tensor sin_() => Update("sin_", this);

        public Tensor cos() => Call("cos", this);

        public Tensor cos_() => Update("cos_", this);

        public Tensor tan() => Call("tan", this);

        public Tensor tan_() => Update("tan_", this);

        public Tensor sinc() => Call("sinc", this);

        public Tensor sinc_() => Update("sinc_", this);

        public Tensor sinh() => Call("sinh", this);

        public Tensor sinh_() => Update("sinh_", this);

        public Tensor cosh() => Call("cosh", this);

        public Tensor cosh_() => Update("cosh_", this);

        public Tensor tanh() => Call("tanh", this);

        public Tensor tanh_() => Update("tanh_", this);

        public Tensor asin() => Call("asin", this);

        public Tensor asin_() => Update("asin_", this);

        public Tensor arcsin() => Call("arcsin", this);

        public Tensor arcsin_() => Update("arcsin_", this);

        public Tensor acos() => Call("acos", this);

        public Tensor acos_() => Update("acos_", this);

        public Tensor arccos() => Call("arccos", this);

        public Tensor arccos_() => Update("arccos_", this);

        public Tensor atan() => Call("atan", this);

        public Tensor atan_() => Update("atan_", this);

        public Tensor arctan() => Call("arctan", this);

        public Tensor arctan_() => Update("arctan_", this);

        public Tensor atan2(Tensor other) => Call("atan2", this, other);

        public Tensor atan2_(Tensor other) => Update("atan2_", this, other);

        public Tensor arctan2(Tensor other) => Call("arctan2", this, other);

        public Tensor arctan2_(Tensor other) => Update("arctan2_", this, other);

        public Tensor asinh() => Call("asinh", this);

        public Tensor asinh_() => Update("asinh_", this);

        public Tensor arcsinh() => Call("arcsinh", this);

        public Tensor arcsinh_() => Update("arcsinh_", this);

        public Tensor acosh() => Call("acosh", this);

        public Tensor acosh_() => Update("acosh_", this);

        public Tensor arccosh() => Call("arccosh", this);

        public Tensor arccosh_() => Update("arccosh_", this);

        public Tensor atanh() => Call("atanh", this);

        public Tensor atanh_() => Update("atanh_", this);

        public Tensor arctanh() => Call("arctanh", this);

        public Tensor arctanh_() => Update("arctanh_", this);

        public Tensor deg2rad() => Call("deg2rad", this);

        public Tensor deg2rad_() => Update("deg2rad_", this);

        public Tensor rad2deg() => Call("rad2deg", this);

        public Tensor rad2deg_() => Update("rad2deg_", this);

        public Tensor angle() => Call("angle", this);
    }
}
