// 3x3 convolutions by Winograd's minimal filtering, as one operator over channels-last activations.
//
// Most of the time of a wide U-Net goes into 3x3 convolutions that are bound by arithmetic. F(4x4, 3x3) makes a 4x4 patch of outputs from
// a 6x6 patch of inputs with 36 multiplications a pair of channels instead of 144, forwards and for both gradients (Lavin and Gray 2016,
// "Fast algorithms for convolutional neural networks").
#include "winograd.h"

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
using namespace winograd;

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define FOR_EACH_CPU __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define FOR_EACH_CPU
#endif

// Factors and products in work at a time: more of them, and they leave the cache before they are read again.
constexpr int64_t kScratch = 1 << 19;
constexpr int64_t kFewestPatches = 128;

// With fewer channels, or fewer pairs of them, a convolution is bound by memory, and the transforms add passes to that.
constexpr int64_t kFewestChannels = 16, kFewestPairs = 512;
static_assert(kFewestChannels >= kLanes, "a patch has no fewer channels than a loop takes");

// A kernel's own transforms cost as much as this many patches.
constexpr int64_t kKernelsCost = 8;

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

// Runs work(first patch, patches) for one block of patches after another.
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
        const bool bias = context->saved_data["bias"].toBool() && context->needs_input_grad(2);
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
           && weight.size(0) * weight.size(1) >= kFewestPairs
           && kPlanes * (patches.Count() + kKernelsCost) < kKernel * kKernel * patches.images * patches.height * patches.width;
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
