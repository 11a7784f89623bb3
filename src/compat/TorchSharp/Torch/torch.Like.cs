using TorchSharp.Native;
using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

// Tensors with the shape, type and device of another.
public static partial class torch
{
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like("empty_like", names, requires_grad, input, dtype, Arg.None, device);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like("full_like", names, requires_grad, input, value, dtype, Arg.None, device);

    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like("ones_like", names, requires_grad, input, dtype, Arg.None, device);

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like("zeros_like", names, requires_grad, input, dtype, Arg.None, device);

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Like("randn_like", null, requires_grad, input, dtype, Arg.None, device);

    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Like("rand_like", null, requires_grad, input, dtype, Arg.None, device);

    private static Tensor Like(string name, string[]? names, bool requiresGrad, params ReadOnlySpan<Arg> arguments)
    {
        TensorFactory.RefuseNames(names);
        var tensor = Call(name, arguments);
        return requiresGrad ? tensor.requires_grad_() : tensor;
    }
}
