using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Backward passes.</summary>
    public static unsafe partial class autograd
    {
        /// <summary>The gradients of the outputs' sum with respect to the inputs; with <paramref name="allow_unused"/>, an unused input's is an invalid tensor.</summary>
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            Span<nint> found = new nint[inputs.Count];
            fixed (nint* of = Handles(outputs), with = Handles(inputs), from = Handles(grad_outputs), results = found)
            {
                Failure.ThrowIfNegative(NativeMethods.ts_grad(of, outputs.Count, with, inputs.Count, from, grad_outputs?.Count ?? 0, retain_graph, create_graph, allow_unused, results));
            }

            Keep(outputs, inputs, grad_outputs);
            return [.. found.ToArray().Select(handle => new Tensor(handle))];
        }

        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            fixed (nint* of = Handles(tensors), from = Handles(grad_tensors), with = Handles(inputs))
            {
                Failure.ThrowIfNegative(NativeMethods.ts_backward(of, tensors.Count, from, grad_tensors?.Count ?? 0, retain_graph ?? create_graph, create_graph, with, inputs?.Count ?? 0));
            }

            Keep(tensors, grad_tensors, inputs);
        }

        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        private static nint[] Handles(IList<Tensor>? tensors) => tensors is null ? [] : [.. tensors.Select(tensor => tensor.Handle)];

        private static void Keep(params ReadOnlySpan<IList<Tensor>?> lists)
        {
            foreach (var list in lists)
            {
                GC.KeepAlive(list);
            }
        }
    }
}
