using static TorchSharp.Native.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Dropout, linear maps and rearrangements.
        public static partial class functional
        {
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Update("dropout_", input, p, training).alias() : Call("dropout", input, p, training);

            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Update("feature_dropout_", input, p, training).alias() : Call("feature_dropout", input, p, training);

            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Update("feature_dropout_", input, p, training).alias() : Call("feature_dropout", input, p, training);

            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Update("feature_dropout_", input, p, training).alias() : Call("feature_dropout", input, p, training);

            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? Update("alpha_dropout_", input, p, training).alias() : Call("alpha_dropout", input, p, training);

            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? Update("feature_alpha_dropout_", input, p, training).alias() : Call("feature_alpha_dropout", input, p, training);

            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                Call("linear", input, weights, bias);

            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                Call("bilinear", input1, input2, weight, bias);

            public static Tensor one_hot(Tensor x, long num_classes = -1) =>
                Call("one_hot", x, num_classes);

            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) =>
                Call("pixel_shuffle", input, upscale_factor);

            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) =>
                Call("pixel_unshuffle", input, downscale_factor);

            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) =>
                Call("cosine_similarity", x1, x2, dim, eps);

            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2, double eps = 1e-6, bool keepdim = false) =>
                Call("pairwise_distance", input1, input2, p, eps, keepdim);
        }
    }
}
