using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Activations and bounds, element by element.
    public partial class Tensor
    {
        public Tensor relu() => Call("relu", this);

        public Tensor relu_() => Update("relu_", this);

        public Tensor relu6() => Call("relu6", this);

        public Tensor relu6_() => Update("relu6_", this);

        public Tensor rrelu(double lower = 0.125, double upper = 1.0 / 3) => Call("rrelu", this, lower, upper);

        public Tensor rrelu_(double lower = 0.125, double upper = 1.0 / 3) => Update("rrelu_", this, lower, upper);

        public Tensor celu() => Call("celu", this);

        public Tensor celu(Scalar alpha) => Call("celu", this, alpha);

        public Tensor celu_() => Update("celu_", this);

        public Tensor celu_(Scalar alpha) => Update("celu_", this, alpha);

        public Tensor elu(double alpha = 1) => Call("elu", this, alpha);

        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Call("elu", this, alpha, scale, input_scale);

        public Tensor elu_(double alpha = 1) => Update("elu_", this, alpha);

        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => Update("elu_", this, alpha, scale, input_scale);

        public Tensor gelu() => Call("gelu", this);

        public Tensor gelu_() => Update("gelu_", this);

        public Tensor glu(long dim = -1) => Call("glu", this, dim);

        public Tensor hardsigmoid() => Call("hardsigmoid", this);

        public Tensor hardsigmoid_() => Update("hardsigmoid_", this);

        public Tensor hardswish() => Call("hardswish", this);

        public Tensor hardswish_() => Update("hardswish_", this);

        public Tensor hardtanh(Scalar min, Scalar max) => Call("hardtanh", this, min, max);

        public Tensor hardtanh_(Scalar min, Scalar max) => Update("hardtanh_", this, min, max);

        public Tensor leaky_relu(Scalar negative_slope) => Call("leaky_relu", this, negative_slope);

        public Tensor leaky_relu_(Scalar negative_slope) => Update("leaky_relu_", this, negative_slope);

        public Tensor selu() => Call("selu", this);

        public Tensor selu_() => Update("selu_", this);

        public Tensor silu() => Call("silu", this);

        public Tensor silu_() => Update("silu_", this);

        public Tensor log_sigmoid() => Call("log_sigmoid", this);

        public Tensor softplus(double beta = 1, double threshold = 20) => Call("softplus", this, beta, threshold);

        public Tensor prelu(Tensor target) => Call("prelu", this, target);

        public Tensor threshold(Scalar threshold, Scalar value) => Call("threshold", this, threshold, value);

        public Tensor threshold_(Scalar threshold, Scalar value) => Update("threshold_", this, threshold, value);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Call("clamp", this, min, max);

        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Call("clamp.Tensor", this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Update("clamp_", this, min, max);

        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Update("clamp_.Tensor", this, min, max);

        public Tensor clip(Scalar? min = null, Scalar? max = null) => Call("clip", this, min, max);

        public Tensor clamp_max(Scalar max) => Call("clamp_max", this, max);

        public Tensor clamp_max_(Scalar max) => Update("clamp_max_", this, max);

        public Tensor clamp_min(Scalar min) => Call("clamp_min", this, min);

        public Tensor clamp_min_(Scalar min) => Update("clamp_min_", this, min);
    }
}
