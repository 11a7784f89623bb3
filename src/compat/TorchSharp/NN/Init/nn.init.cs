using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initial values of parameters. All change the tensor in place, outside of the graph of gradients.</summary>
        public static partial class init
        {
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var _ = no_grad();
                return tensor.fill_(val);
            }

            public static Tensor eye_(Tensor tensor)
            {
                using var _ = no_grad();
                using var identity = eye(tensor.size(0), tensor.size(1), tensor.dtype, tensor.device);
                return tensor.copy_(identity);
            }

            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                return tensor.uniform_(low, high, generator);
            }

            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var _ = no_grad();
                return tensor.normal_(mean, std, generator);
            }

            /// <summary>Normal numbers, cut off at <paramref name="a"/> and <paramref name="b"/>, by the inverse of the distribution's function.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                using var _ = no_grad();
                var (low, high) = (Below((a - mean) / std), Below((b - mean) / std));
                tensor.uniform_((2 * low) - 1, (2 * high) - 1, generator).erfinv_().mul_(std * Math.Sqrt(2)).add_(mean);
                return Update("clamp_", tensor, a, b);

                double Below(double x)
                {
                    using var function = torch.tensor(x / Math.Sqrt(2)).erf_();
                    return (1 + function.ToDouble()) / 2;
                }
            }

            /// <summary>Rows or columns, whichever are fewer, at right angles to each other.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var (rows, columns) = (tensor.size(0), tensor.NumberOfElements / tensor.size(0));
                var flattened = randn([rows, columns], tensor.dtype, tensor.device);
                var (q, r) = CallPair("linalg_qr", rows < columns ? flattened.t() : flattened, "reduced");
                q.mul_(r.diag().sign());
                tensor.copy_((rows < columns ? q.t() : q).reshape(tensor.shape)).mul_(gain);
                return tensor;
            }
        }
    }
}
