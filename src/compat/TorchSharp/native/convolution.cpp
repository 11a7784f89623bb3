// 3x3 convolutions by Winograd's minimal filtering, as one operator over channels-last activations.
//
// Most of the time of a wide U-Net goes into 3x3 convolutions that are bound by arithmetic. F(4x4, 3x3) makes a 4x4 patch of outputs from
// a 6x6 patch of inputs with 36 multiplications a pair of channels instead of 144, forwards and for both gradients (Lavin and Gray 2016,
// "Fast algorithms for convolutional neural networks"). Its points are 0, +-3/4, +-3/2 and infinity, whose rounding errors are less than
// half of those of the usual 0, +-1, +-2 and infinity: about six times those of a direct convolution.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <oneapi/dnnl/dnnl.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

#include <algorithm>
#include <vector>

namespace {

using at::Tensor;

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOR_EACH_CPU __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#define INLINE __attribute__((always_inline)) inline
#else
#define FOR_EACH_CPU
#define INLINE inline
#endif

constexpr int64_t kOutput = 4, kKernel = 3, kTile = kOutput + kKernel - 1, kPlanes = kTile * kTile;

// Channels that a loop over a patch takes at a time; the last time some of them anew, where their number is no multiple.
constexpr int64_t kLanes = 8;

// Factors and products in work at a time: more of them, and they leave the cache before they are read again.
constexpr int64_t kScratch = 1 << 19;
constexpr int64_t kFewestPatches = 128;

// With fewer channels, or fewer pairs of them, a convolution is bound by memory, and the transforms add passes to that.
constexpr int64_t kFewestChannels = 16, kFewestPairs = 512;
static_assert(kFewestChannels >= kLanes, "a patch has no fewer channels than a loop takes");

// A kernel's own transforms cost as much as this many patches.
constexpr int64_t kKernelsCost = 8;

// Points a and b, their squares and cubes, and the scales of the kernel's transform.
constexpr float a1 = 0.75F, b1 = 1.5F, a2 = a1 * a1, b2 = b1 * b1, a3 = a2 * a1, b3 = b2 * b1;
constexpr float n0 = 1 / (a2 * b2), na = 1 / (2 * a2 * (a2 - b2)), nb = 1 / (2 * b2 * (b2 - a2));

using Lanes = float[kLanes];

// All lanes of one dimension's transform at once; what it writes lies nowhere in what it reads.
#define FOR_EACH_LANE _Pragma("GCC ivdep") for (int64_t l = 0; l < kLanes; ++l)

// Each transform below is of one dimension, from kFrom values at `from(i)` to kTo values at `to(i)`. Two of them, first down the columns,
// then along the rows, are one of a patch.

// B'd: 6 inputs to 6 products' left factors.
struct OfInputs {
    static constexpr int64_t kFrom = kTile, kTo = kTile;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3), *p4 = from(4), *p5 = from(5);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3), *q4 = to(4), *q5 = to(5);
        FOR_EACH_LANE {
            const float d0 = p0[l], d1 = p1[l], d2 = p2[l], d3 = p3[l], d4 = p4[l], d5 = p5[l];
            const float ea = d4 - b2 * d2, oa = a1 * (d3 - b2 * d1), eb = d4 - a2 * d2, ob = b1 * (d3 - a2 * d1);
            q0[l] = d4 - (a2 + b2) * d2 + a2 * b2 * d0;
            q1[l] = ea + oa;
            q2[l] = ea - oa;
            q3[l] = eb + ob;
            q4[l] = eb - ob;
            q5[l] = d5 - (a2 + b2) * d3 + a2 * b2 * d1;
        }
    }
};

// G g: 3 weights to 6 right factors.
struct OfKernel {
    static constexpr int64_t kFrom = kKernel, kTo = kTile;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3), *q4 = to(4), *q5 = to(5);
        FOR_EACH_LANE {
            const float g0 = p0[l], g1 = p1[l], g2 = p2[l];
            const float ea = na * g0 + na * a2 * g2, oa = na * a1 * g1, eb = nb * g0 + nb * b2 * g2, ob = nb * b1 * g1;
            q0[l] = n0 * g0;
            q1[l] = ea + oa;
            q2[l] = ea - oa;
            q3[l] = eb + ob;
            q4[l] = eb - ob;
            q5[l] = g2;
        }
    }
};

// A'm: 6 products to 4 outputs.
struct ToOutputs {
    static constexpr int64_t kFrom = kTile, kTo = kOutput;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3), *p4 = from(4), *p5 = from(5);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3);
        FOR_EACH_LANE {
            const float m1 = p1[l], m2 = p2[l], m3 = p3[l], m4 = p4[l];
            const float ea = m1 + m2, oa = m1 - m2, eb = m3 + m4, ob = m3 - m4;
            q0[l] = p0[l] + ea + eb;
            q1[l] = a1 * oa + b1 * ob;
            q2[l] = a2 * ea + b2 * eb;
            q3[l] = a3 * oa + b3 * ob + p5[l];
        }
    }
};

// A g: 4 outputs' gradients to those of 6 products.
struct OfGradients {
    static constexpr int64_t kFrom = kOutput, kTo = kTile;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3), *q4 = to(4), *q5 = to(5);
        FOR_EACH_LANE {
            const float g0 = p0[l], g1 = p1[l], g2 = p2[l], g3 = p3[l];
            const float ea = g0 + a2 * g2, oa = a1 * g1 + a3 * g3, eb = g0 + b2 * g2, ob = b1 * g1 + b3 * g3;
            q0[l] = g0;
            q1[l] = ea + oa;
            q2[l] = ea - oa;
            q3[l] = eb + ob;
            q4[l] = eb - ob;
            q5[l] = g3;
        }
    }
};

// G'u: the gradients of 6 right factors to those of 3 weights.
struct ToKernel {
    static constexpr int64_t kFrom = kTile, kTo = kKernel;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3), *p4 = from(4), *p5 = from(5);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2);
        FOR_EACH_LANE {
            const float u1 = p1[l], u2 = p2[l], u3 = p3[l], u4 = p4[l];
            const float ea = na * (u1 + u2), oa = na * (u1 - u2), eb = nb * (u3 + u4), ob = nb * (u3 - u4);
            q0[l] = n0 * p0[l] + ea + eb;
            q1[l] = a1 * oa + b1 * ob;
            q2[l] = a2 * ea + b2 * eb + p5[l];
        }
    }
};

// A patch of From x From pixels, gathered from where each of them lies, to To x To places `stride` floats apart.
template <typename Transform>
INLINE void Scatter(const float* const* pixels, int64_t channels, float* to, int64_t stride) {
    constexpr int64_t from = Transform::kFrom, size = Transform::kTo;
    for (int64_t next = 0; next < channels; next += kLanes) {
        const int64_t c = std::min(next, channels - kLanes);
        Lanes half[size * from];
        for (int64_t column = 0; column < from; ++column) {
            Transform::Apply([=](int64_t i) { return pixels[i * from + column] + c; }, [&half, column](int64_t i) { return half[i * from + column]; });
        }
        for (int64_t row = 0; row < size; ++row) {
            Transform::Apply([&half, row](int64_t i) { return half[row * from + i]; }, [=](int64_t i) { return to + (row * size + i) * stride + c; });
        }
    }
}

// The way back: From x From places `stride` floats apart to the pixels of a patch; null where there is none. `add` is put to each.
template <typename Transform>
INLINE void Gather(const float* from, int64_t stride, int64_t channels, float* const* pixels, const float* add) {
    constexpr int64_t size = Transform::kFrom, to = Transform::kTo;
    for (int64_t next = 0; next < channels; next += kLanes) {
        const int64_t c = std::min(next, channels - kLanes);
        Lanes half[to * size], done[to * to];
        for (int64_t column = 0; column < size; ++column) {
            Transform::Apply([=](int64_t i) { return from + (i * size + column) * stride + c; }, [&half, column](int64_t i) { return half[i * size + column]; });
        }
        for (int64_t row = 0; row < to; ++row) {
            Transform::Apply([&half, row](int64_t i) { return half[row * size + i]; }, [&done, row](int64_t i) { return done[row * to + i]; });
        }
        for (int64_t i = 0; i < to * to; ++i) {
            if (pixels[i] != nullptr) {
                for (int64_t l = 0; l < kLanes; ++l) {
                    pixels[i][c + l] = done[i][l] + (add == nullptr ? 0 : add[c + l]);
                }
            }
        }
    }
}

// Where the patches of a batch of images lie. Patch p makes the outputs from (4i, 4j) of an image on.
struct Patches {
    int64_t images, height, width, rows, columns;

    explicit Patches(const Tensor& x)
        : images(x.size(0)), height(x.size(2)), width(x.size(3)), rows((height + kOutput - 1) / kOutput), columns((width + kOutput - 1) / kOutput) {}

    int64_t Count() const { return images * rows * columns; }

    // Addresses of the size x size pixels from `border` above and left of a patch's outputs on; `outside` for those beyond the image.
    template <int64_t size, typename Float>
    INLINE void Pixels(int64_t patch, int64_t border, int64_t channels, Float* image, Float* outside, Float** pixels) const {
        const int64_t y = patch / columns % rows * kOutput - border, x = patch % columns * kOutput - border;
        image += patch / (columns * rows) * height * width * channels;
        for (int64_t i = 0; i < size; ++i) {
            for (int64_t j = 0; j < size; ++j) {
                const bool inside = y + i >= 0 && y + i < height && x + j >= 0 && x + j < width;
                pixels[i * size + j] = inside ? image + ((y + i) * width + x + j) * channels : outside;
            }
        }
    }
};

FOR_EACH_CPU void InputFactors(const Patches& patches, int64_t begin, int64_t end, const float* x, const float* zeros, int64_t channels, float* to, int64_t stride) {
    const float* pixels[kPlanes];
    for (int64_t patch = begin; patch < end; ++patch, to += channels) {
        patches.Pixels<kTile>(patch, 1, channels, x, zeros, pixels);
        Scatter<OfInputs>(pixels, channels, to, stride);
    }
}

FOR_EACH_CPU void GradientFactors(const Patches& patches, int64_t begin, int64_t end, const float* dy, const float* zeros, int64_t channels, float* to, int64_t stride) {
    const float* pixels[kOutput * kOutput];
    for (int64_t patch = begin; patch < end; ++patch, to += channels) {
        patches.Pixels<kOutput>(patch, 0, channels, dy, zeros, pixels);
        Scatter<OfGradients>(pixels, channels, to, stride);
    }
}

FOR_EACH_CPU void Outputs(const Patches& patches, int64_t begin, int64_t end, const float* from, int64_t stride, int64_t channels, const float* bias, float* y) {
    float* pixels[kOutput * kOutput];
    for (int64_t patch = begin; patch < end; ++patch, from += channels) {
        patches.Pixels<kOutput>(patch, 0, channels, y, static_cast<float*>(nullptr), pixels);
        Gather<ToOutputs>(from, stride, channels, pixels, bias);
    }
}

// Weights [K,3,3,C] of outputs `begin` to `end`; turned by 180 degrees for the gradient of the inputs.
FOR_EACH_CPU void KernelFactors(int64_t begin, int64_t end, const float* weight, bool turned, int64_t channels, float* to, int64_t stride) {
    const float* taps[kKernel * kKernel];
    for (int64_t k = begin; k < end; ++k) {
        for (int64_t i = 0; i < kKernel * kKernel; ++i) {
            taps[i] = weight + (k * kKernel * kKernel + (turned ? kKernel * kKernel - 1 - i : i)) * channels;
        }
        Scatter<OfKernel>(taps, channels, to + k * channels, stride);
    }
}

FOR_EACH_CPU void KernelGradients(int64_t begin, int64_t end, const float* from, int64_t stride, int64_t channels, float* weight) {
    float* taps[kKernel * kKernel];
    for (int64_t k = begin; k < end; ++k) {
        for (int64_t i = 0; i < kKernel * kKernel; ++i) {
            taps[i] = weight + (k * kKernel * kKernel + i) * channels;
        }
        Gather<ToKernel>(from + k * channels, stride, channels, taps, nullptr);
    }
}

// 36 matrices [rows, columns] one behind the other, a little apart: at a power of two between them they would share a few lines of the cache.
struct Planes {
    Tensor memory;
    int64_t columns, stride;

    Planes(int64_t rows, int64_t columns, const at::TensorOptions& options)
        : memory(at::empty({kPlanes * (rows * columns + 16)}, options)), columns(columns), stride(rows * columns + 16) {}

    float* At(int64_t plane) const { return memory.data_ptr<float>() + plane * stride; }
};

// to [m,n] = (beta * to +) from [m,k] times factor [k,n], each as it lies or transposed, plane by plane. Threads share the planes out, so that
// no sum depends on their number.
void Multiply(const Planes& from, bool from_turned, const Planes& factor, bool factor_turned, const Planes& to, int64_t m, int64_t n, int64_t k, float beta) {
    at::parallel_for(0, kPlanes, 1, [&](int64_t begin, int64_t end) {
        for (int64_t plane = begin; plane < end; ++plane) {
            const auto status = dnnl_sgemm(from_turned ? 'T' : 'N', factor_turned ? 'T' : 'N', m, n, k, 1, from.At(plane), from.columns, factor.At(plane),
                                           factor.columns, beta, to.At(plane), to.columns);
            TORCH_CHECK(status == dnnl_success, "oneDNN could not multiply matrices: status ", static_cast<int>(status));
        }
    });
}

Planes Kernel(const Tensor& weight, bool turned) {
    const int64_t outputs = weight.size(0), inputs = weight.size(1);
    Planes factors(outputs, inputs, weight.options());
    at::parallel_for(0, outputs, 1, [&](int64_t begin, int64_t end) {
        KernelFactors(begin, end, weight.data_ptr<float>(), turned, inputs, factors.At(0), factors.stride);
    });
    return factors;
}

int64_t PatchesAtATime(const Patches& patches, int64_t channels) {
    return std::min(patches.Count(), std::max(kFewestPatches, kScratch / (kPlanes * channels)));
}

// Runs work(first patch, patches) for one block of patches after another, and inside of it share(...) over all threads.
template <typename Work>
void ForBlocks(const Patches& patches, int64_t block, Work work) {
    for (int64_t first = 0; first < patches.Count(); first += block) {
        work(first, std::min(block, patches.Count() - first));
    }
}

// A convolution of x with weights [K,3,3,C], or, turned, of K channels with what its gradient asks for: to C channels.
Tensor Convolve(const Tensor& x, const Tensor& weight, bool turned, const float* bias) {
    const Patches patches(x);
    const int64_t inputs = x.size(1), outputs = turned ? weight.size(1) : weight.size(0);
    const Planes kernel = Kernel(weight, turned);
    const int64_t block = PatchesAtATime(patches, inputs + outputs);
    const Planes factors(block, inputs, x.options()), products(block, outputs, x.options());
    const std::vector<float> zeros(inputs);
    Tensor y = at::empty({x.size(0), outputs, x.size(2), x.size(3)}, x.options(), at::MemoryFormat::ChannelsLast);
    ForBlocks(patches, block, [&](int64_t first, int64_t count) {
        at::parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
            InputFactors(patches, first + begin, first + end, x.data_ptr<float>(), zeros.data(), inputs, factors.At(0) + begin * inputs, factors.stride);
        });
        Multiply(factors, false, kernel, !turned, products, count, outputs, inputs, 0);
        at::parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
            Outputs(patches, first + begin, first + end, products.At(0) + begin * outputs, products.stride, outputs, bias, y.data_ptr<float>());
        });
    });
    return y;
}

Tensor WeightGradient(const Tensor& x, const Tensor& dy, const Tensor& weight) {
    const Patches patches(x);
    const int64_t inputs = x.size(1), outputs = dy.size(1);
    const int64_t block = PatchesAtATime(patches, inputs + outputs);
    const Planes factors(block, inputs, x.options()), gradients(block, outputs, x.options()), kernel(outputs, inputs, x.options());
    const std::vector<float> zeros(std::max(inputs, outputs));
    ForBlocks(patches, block, [&](int64_t first, int64_t count) {
        at::parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
            InputFactors(patches, first + begin, first + end, x.data_ptr<float>(), zeros.data(), inputs, factors.At(0) + begin * inputs, factors.stride);
            GradientFactors(patches, first + begin, first + end, dy.data_ptr<float>(), zeros.data(), outputs, gradients.At(0) + begin * outputs, gradients.stride);
        });
        Multiply(gradients, true, factors, false, kernel, outputs, inputs, count, first == 0 ? 0 : 1);
    });
    Tensor dw = at::empty_like(weight);
    at::parallel_for(0, outputs, 1, [&](int64_t begin, int64_t end) {
        KernelGradients(begin, end, kernel.At(0), kernel.stride, inputs, dw.data_ptr<float>());
    });
    return dw;
}

class Winograd : public torch::autograd::Function<Winograd> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x, const Tensor& weight, const c10::optional<Tensor>& bias) {
        at::AutoDispatchBelowADInplaceOrView below;
        context->save_for_backward({x, weight});
        context->saved_data["bias"] = bias.has_value();
        const Tensor shift = bias.has_value() ? bias->contiguous() : Tensor();
        return Convolve(x, weight.contiguous(at::MemoryFormat::ChannelsLast), false, bias.has_value() ? shift.data_ptr<float>() : nullptr);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context, torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const bool bias = context->saved_data["bias"].toBool();
        if (at::GradMode::is_enabled()) {
            // A gradient of this gradient is asked for, which libtorch's own can give.
            const Tensor &x = saved[0], &weight = saved[1];
            const auto all = at::convolution_backward(gradients[0], x, weight, at::IntArrayRef({weight.size(0)}), {1, 1}, {1, 1}, {1, 1}, false, {0, 0}, 1,
                                                      {context->needs_input_grad(0), context->needs_input_grad(1), bias});
            return {std::get<0>(all), std::get<1>(all), std::get<2>(all)};
        }
        const Tensor &x = saved[0], weight = saved[1].contiguous(at::MemoryFormat::ChannelsLast);
        const Tensor dy = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        return {context->needs_input_grad(0) ? Convolve(dy, weight, true, nullptr) : Tensor(),
                context->needs_input_grad(1) ? WeightGradient(x, dy, weight) : Tensor(), bias ? dy.sum({0, 2, 3}) : Tensor()};
    }
};

bool AllOnes(at::IntArrayRef values) {
    return std::all_of(values.begin(), values.end(), [](int64_t value) { return value == 1; });
}

// Whether the transforms' passes over memory cost less than the multiplications that they save.
bool Pays(const Tensor& input, const Tensor& weight) {
    const Patches patches(input);
    return input.size(1) >= kFewestChannels && weight.size(0) >= kFewestChannels
           && weight.size(0) * weight.size(1) >= kFewestPairs && kPlanes * (patches.Count() + kKernelsCost) < kKernel * kKernel * patches.images * patches.height * patches.width;
}

bool Serves(const Tensor& input, const Tensor& weight, const c10::optional<Tensor>& bias, at::IntArrayRef stride, at::IntArrayRef padding,
            at::IntArrayRef dilation, int64_t groups) {
    const auto plain = [](const Tensor& tensor) { return tensor.is_cpu() && tensor.layout() == at::kStrided && tensor.scalar_type() == at::kFloat; };
    return groups == 1 && AllOnes(stride) && AllOnes(padding) && AllOnes(dilation) && input.dim() == 4 && weight.dim() == 4 && weight.size(2) == kKernel
           && weight.size(3) == kKernel && weight.size(1) == input.size(1) && plain(input) && plain(weight)
           && (!bias.has_value() || (plain(*bias) && bias->dim() == 1 && bias->size(0) == weight.size(0)))
           && input.is_contiguous(at::MemoryFormat::ChannelsLast) && !at::autocast::is_cpu_enabled() && Pays(input, weight);
}

Tensor Conv2d(const Tensor& input, const Tensor& weight, const c10::optional<Tensor>& bias, at::IntArrayRef stride, at::IntArrayRef padding,
              at::IntArrayRef dilation, int64_t groups) {
    return Serves(input, weight, bias, stride, padding, dilation, groups)
               ? Winograd::apply(input, weight, bias)
               : at::conv2d(input, weight, bias, stride, padding, dilation, groups);
}

}  // namespace

TORCH_LIBRARY_FRAGMENT(focusnetgrid, library) {
    library.def("conv2d(Tensor input, Tensor weight, Tensor? bias, int[2] stride, int[2] padding, int[2] dilation, int groups) -> Tensor", Conv2d);
}
