using static TorchSharp.TensorFactory;

namespace TorchSharp;

// Tensors of evenly spaced numbers, and the identity matrix.
public static partial class torch
{
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var integers = start.Type == ScalarType.Int64 && stop.Type == ScalarType.Int64 && step.Type == ScalarType.Int64;
        return Create("arange.start_step", dtype ?? (integers ? ScalarType.Int64 : get_default_dtype()), device, requires_grad, null, start, stop, step);
    }

    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create("linspace", dtype ?? get_default_dtype(), device, requires_grad, null, start, end, steps);

    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create("logspace", dtype ?? get_default_dtype(), device, requires_grad, null, start, end, steps, @base);

    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create("eye.m", dtype ?? get_default_dtype(), device, requires_grad, names, rows, columns < 0 ? rows : columns);
}
