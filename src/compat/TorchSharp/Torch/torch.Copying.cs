namespace TorchSharp;

// Copies, and a way out of the graph of gradients. The same as the methods of the tensor.
public static partial class torch
{
    public static Tensor clone(Tensor input) => input.clone();
}
