// Batch normalisation followed by a leaky rectifier, as one operator over channels-last activations.
//
// The levels of a segmentation network that cost the most have few channels and many pixels, so they are bound by memory. Apart, the
// two layers read and write each activation four times forwards and eight times backwards and keep two tensors for the backward pass;
// together it is three and five, and one tensor.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using at::Tensor;

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOR_EACH_CPU __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define FOR_EACH_CPU
#endif

// Rows (pixels) are cut into this many pieces whatever the thread count, so sums are added in one order and results do not depend on it.
constexpr int64_t kPieces = 32;

struct Piece {
    int64_t begin, end;
};

Piece PieceOf(int64_t piece, int64_t rows) { return {rows * piece / kPieces, rows * (piece + 1) / kPieces}; }

// Sums of (x - origin) and its square a channel.
FOR_EACH_CPU void Moments(const float* __restrict x, int64_t rows, int64_t channels, const float* __restrict origin,
                          float* __restrict sum, float* __restrict squares) {
    int64_t row = 0;
    for (; row + 4 <= rows; row += 4, x += 4 * channels) {
        for (int64_t c = 0; c < channels; ++c) {
            const float a = x[c] - origin[c], b = x[c + channels] - origin[c];
            const float d = x[c + 2 * channels] - origin[c], e = x[c + 3 * channels] - origin[c];
            sum[c] += (a + b) + (d + e);
            squares[c] += (a * a + b * b) + (d * d + e * e);
        }
    }
    for (; row < rows; ++row, x += channels) {
        for (int64_t c = 0; c < channels; ++c) {
            const float a = x[c] - origin[c];
            sum[c] += a;
            squares[c] += a * a;
        }
    }
}

FOR_EACH_CPU void Apply(const float* __restrict x, float* __restrict y, int64_t rows, int64_t channels,
                        const float* __restrict scale, const float* __restrict shift, float slope) {
    for (int64_t row = 0; row < rows; ++row, x += channels, y += channels) {
        for (int64_t c = 0; c < channels; ++c) {
            const float z = x[c] * scale[c] + shift[c];
            y[c] = z > 0 ? z : z * slope;
        }
    }
}

// Sums a channel of the gradient before the rectifier, and of its product with (x - mean).
FOR_EACH_CPU void GradientSums(const float* __restrict x, const float* __restrict dy, int64_t rows, int64_t channels,
                               const float* __restrict scale, const float* __restrict shift, const float* __restrict mean,
                               float slope, float* __restrict sum, float* __restrict product) {
    int64_t row = 0;
    for (; row + 2 <= rows; row += 2, x += 2 * channels, dy += 2 * channels) {
        for (int64_t c = 0; c < channels; ++c) {
            const float x0 = x[c], x1 = x[c + channels];
            const float g0 = x0 * scale[c] + shift[c] > 0 ? dy[c] : dy[c] * slope;
            const float g1 = x1 * scale[c] + shift[c] > 0 ? dy[c + channels] : dy[c + channels] * slope;
            sum[c] += g0 + g1;
            product[c] += g0 * (x0 - mean[c]) + g1 * (x1 - mean[c]);
        }
    }
    for (; row < rows; ++row, x += channels, dy += channels) {
        for (int64_t c = 0; c < channels; ++c) {
            const float g = x[c] * scale[c] + shift[c] > 0 ? dy[c] : dy[c] * slope;
            sum[c] += g;
            product[c] += g * (x[c] - mean[c]);
        }
    }
}

// dx = scale * gradient + x * slant + offset
FOR_EACH_CPU void InputGradient(const float* __restrict x, const float* __restrict dy, float* __restrict dx, int64_t rows,
                                int64_t channels, const float* __restrict scale, const float* __restrict shift, float slope,
                                const float* __restrict slant, const float* __restrict offset) {
    for (int64_t row = 0; row < rows; ++row, x += channels, dy += channels, dx += channels) {
        for (int64_t c = 0; c < channels; ++c) {
            const float g = x[c] * scale[c] + shift[c] > 0 ? dy[c] : dy[c] * slope;
            dx[c] = g * scale[c] + (x[c] * slant[c] + offset[c]);
        }
    }
}

// Runs work(piece) for every piece, on all threads.
template <typename Work>
void ForPieces(Work work) {
    at::parallel_for(0, kPieces, 1, [&](int64_t begin, int64_t end) {
        for (int64_t piece = begin; piece < end; ++piece) {
            work(piece);
        }
    });
}

// A pixel of few channels is shorter than the loops like; several pixels side by side serve as one of more channels.
struct Layout {
    int64_t channels, fold, rows, lanes;

    Layout(const Tensor& x) : channels(x.size(1)), fold(1), rows(x.numel() / x.size(1)), lanes(channels) {
        while (lanes < 32 && rows % 2 == 0) {
            fold *= 2;
            rows /= 2;
            lanes *= 2;
        }
    }

    // A value a channel, repeated for each pixel of a row.
    std::vector<float> Tile(const float* values) const {
        std::vector<float> tiled(lanes);
        for (int64_t lane = 0; lane < lanes; ++lane) {
            tiled[lane] = values[lane % channels];
        }
        return tiled;
    }

    double Pixels() const { return static_cast<double>(rows * fold); }
};

struct Statistics {
    std::vector<float> mean, inverse_deviation;
    std::vector<double> variance;
};

Statistics BatchStatistics(const float* x, const Layout& layout, double eps) {
    const int64_t rows = layout.rows, lanes = layout.lanes, channels = layout.channels;
    // Each piece measures from its own first row, which keeps the squares small whatever the mean; pieces are joined in double (Chan et al.).
    std::vector<float> sums(kPieces * lanes), squares(kPieces * lanes);
    ForPieces([&](int64_t piece) {
        const auto [begin, end] = PieceOf(piece, rows);
        if (begin < end) {
            Moments(x + begin * lanes, end - begin, lanes, x + begin * lanes, &sums[piece * lanes], &squares[piece * lanes]);
        }
    });
    Statistics result{std::vector<float>(channels), std::vector<float>(channels), std::vector<double>(channels)};
    for (int64_t channel = 0; channel < channels; ++channel) {
        double mean = 0, deviation = 0, count = 0;
        for (int64_t piece = 0; piece < kPieces; ++piece) {
            const auto [begin, end] = PieceOf(piece, rows);
            for (int64_t lane = channel; begin < end && lane < lanes; lane += channels) {
                const double n = static_cast<double>(end - begin), sum = sums[piece * lanes + lane];
                const double difference = x[begin * lanes + lane] + sum / n - mean;
                deviation += squares[piece * lanes + lane] - sum * sum / n + difference * difference * count * n / (count + n);
                mean += difference * n / (count + n);
                count += n;
            }
        }
        result.mean[channel] = static_cast<float>(mean);
        result.variance[channel] = std::max(deviation, 0.0) / count;
        result.inverse_deviation[channel] = static_cast<float>(1 / std::sqrt(result.variance[channel] + eps));
    }
    return result;
}

struct Affine {
    std::vector<float> scale, shift;
};

Affine AffineOf(const Tensor& weight, const Tensor& bias, const float* mean, const float* inverse_deviation) {
    const int64_t channels = weight.numel();
    Affine affine{std::vector<float>(channels), std::vector<float>(channels)};
    for (int64_t c = 0; c < channels; ++c) {
        affine.scale[c] = weight.data_ptr<float>()[c] * inverse_deviation[c];
        affine.shift[c] = bias.data_ptr<float>()[c] - mean[c] * affine.scale[c];
    }
    return affine;
}

class NormAct : public torch::autograd::Function<NormAct> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& input, const Tensor& weight, const Tensor& bias,
                          Tensor running_mean, Tensor running_var, bool training, double momentum, double eps, double slope) {
        at::AutoDispatchBelowADInplaceOrView below;
        const Tensor x = input.contiguous(at::MemoryFormat::ChannelsLast);
        const Layout layout(x);
        const int64_t channels = layout.channels, lanes = layout.lanes;
        Tensor mean = at::empty({channels}, weight.options()), inverse_deviation = at::empty({channels}, weight.options());
        if (training) {
            const Statistics statistics = BatchStatistics(x.data_ptr<float>(), layout, eps);
            std::copy(statistics.mean.begin(), statistics.mean.end(), mean.data_ptr<float>());
            std::copy(statistics.inverse_deviation.begin(), statistics.inverse_deviation.end(), inverse_deviation.data_ptr<float>());
            const double unbiased = layout.Pixels() / (layout.Pixels() - 1);
            for (int64_t c = 0; c < channels; ++c) {
                float& m = running_mean.data_ptr<float>()[c];
                float& v = running_var.data_ptr<float>()[c];
                m = static_cast<float>(momentum * statistics.mean[c] + (1 - momentum) * m);
                v = static_cast<float>(momentum * statistics.variance[c] * unbiased + (1 - momentum) * v);
            }
        } else {
            for (int64_t c = 0; c < channels; ++c) {
                mean.data_ptr<float>()[c] = running_mean.data_ptr<float>()[c];
                inverse_deviation.data_ptr<float>()[c] = static_cast<float>(1 / std::sqrt(running_var.data_ptr<float>()[c] + eps));
            }
        }
        const Affine affine = AffineOf(weight, bias, mean.data_ptr<float>(), inverse_deviation.data_ptr<float>());
        const std::vector<float> scale = layout.Tile(affine.scale.data()), shift = layout.Tile(affine.shift.data());
        Tensor y = at::empty_like(x);
        ForPieces([&](int64_t piece) {
            const auto [begin, end] = PieceOf(piece, layout.rows);
            Apply(x.data_ptr<float>() + begin * lanes, y.data_ptr<float>() + begin * lanes, end - begin, lanes, scale.data(), shift.data(),
                  static_cast<float>(slope));
        });
        context->save_for_backward({x, weight, bias, mean, inverse_deviation});
        context->saved_data["training"] = training;
        context->saved_data["slope"] = slope;
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context, torch::autograd::variable_list gradients) {
        TORCH_CHECK(!at::GradMode::is_enabled(), "batch_norm_leaky_relu has no second derivative; call the norm and the activation outside of a Sequential");
        const auto saved = context->get_saved_variables();
        const Tensor &x = saved[0], &weight = saved[1], &bias = saved[2], &mean = saved[3], &inverse_deviation = saved[4];
        const bool training = context->saved_data["training"].toBool();
        const auto slope = static_cast<float>(context->saved_data["slope"].toDouble());
        const Tensor dy = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        const Layout layout(x);
        const int64_t channels = layout.channels, lanes = layout.lanes;
        const float *xs = x.data_ptr<float>(), *dys = dy.data_ptr<float>();
        const Affine affine = AffineOf(weight, bias, mean.data_ptr<float>(), inverse_deviation.data_ptr<float>());
        const std::vector<float> scale = layout.Tile(affine.scale.data()), shift = layout.Tile(affine.shift.data());
        const std::vector<float> means = layout.Tile(mean.data_ptr<float>());

        std::vector<float> sums(kPieces * lanes), products(kPieces * lanes);
        ForPieces([&](int64_t piece) {
            const auto [begin, end] = PieceOf(piece, layout.rows);
            GradientSums(xs + begin * lanes, dys + begin * lanes, end - begin, lanes, scale.data(), shift.data(), means.data(), slope,
                         &sums[piece * lanes], &products[piece * lanes]);
        });
        Tensor dweight = at::empty_like(weight), dbias = at::empty_like(bias);
        std::vector<float> slants(channels), offsets(channels);
        for (int64_t c = 0; c < channels; ++c) {
            double sum = 0, product = 0;
            for (int64_t at = c; at < kPieces * lanes; at += channels) {
                sum += sums[at];
                product += products[at];
            }
            const double inverse = inverse_deviation.data_ptr<float>()[c];
            dbias.data_ptr<float>()[c] = static_cast<float>(sum);
            dweight.data_ptr<float>()[c] = static_cast<float>(product * inverse);
            if (training) {
                const double per_pixel = affine.scale[c] / layout.Pixels(), slant = -product * inverse * inverse * per_pixel;
                slants[c] = static_cast<float>(slant);
                offsets[c] = static_cast<float>(-sum * per_pixel - slant * means[c]);
            }
        }
        Tensor dx;
        if (context->needs_input_grad(0)) {
            dx = at::empty_like(x);
            const std::vector<float> slant = layout.Tile(slants.data()), offset = layout.Tile(offsets.data());
            ForPieces([&](int64_t piece) {
                const auto [begin, end] = PieceOf(piece, layout.rows);
                InputGradient(xs + begin * lanes, dys + begin * lanes, dx.data_ptr<float>() + begin * lanes, end - begin, lanes, scale.data(),
                              shift.data(), slope, slant.data(), offset.data());
            });
        }
        return {dx, dweight, dbias, Tensor(), Tensor(), Tensor(), Tensor(), Tensor(), Tensor()};
    }
};

Tensor BatchNormLeakyRelu(const Tensor& input, const Tensor& weight, const Tensor& bias, const Tensor& running_mean,
                          const Tensor& running_var, bool training, double momentum, double eps, double slope) {
    for (const Tensor& values : {weight, bias, running_mean, running_var}) {
        TORCH_CHECK(values.defined() && values.device().is_cpu() && values.scalar_type() == at::kFloat && values.is_contiguous() && values.numel() == input.size(1),
                    "a batch norm of ", weight.numel(), " channels cannot take an input of ", input.size(1), " channels");
    }
    return NormAct::apply(input, weight, bias, running_mean, running_var, training, momentum, eps, slope);
}

}  // namespace

TORCH_LIBRARY(focusnetgrid, library) {
    library.def(
        "batch_norm_leaky_relu(Tensor input, Tensor weight, Tensor bias, Tensor(a!) running_mean, Tensor(b!) running_var, "
        "bool training, float momentum, float eps, float slope) -> Tensor",
        BatchNormLeakyRelu);
}
