using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    // Copies, and a way out of the graph of gradients.
    public partial class Tensor
    {
        public Tensor clone() => Call("clone", this);

        public Tensor copy_(Tensor source, bool nonBlocking = false) => Update("copy_", this, source, nonBlocking);

        public Tensor set_(Tensor source) => Update("set_.source_Tensor", this, source);

        public Tensor detach() => Call("detach", this);

        public Tensor detach_() => Update("detach_", this);

        public Tensor type_as(Tensor tensor) => Call("type_as", this, tensor);

        public Tensor pin_memory() => Call("pin_memory", this);
    }
}
