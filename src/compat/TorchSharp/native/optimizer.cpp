// Adam in one pass over its memory. As single operations a step reads and writes each parameter's four arrays a dozen times.
#include "native.h"

#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
#include <ATen/TensorUtils.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/maximum.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>

// One copy for processors with AVX2 and FMA and one for all others, chosen when the library is loaded.
#if defined(__x86_64__)
#define CLONED __attribute__((target_clones("arch=haswell", "default")))
#else
#define CLONED
#endif

using native::Handle;

namespace {

struct Options {
    double learning_rate;
    double beta1;
    double beta2;
    double eps;
    double weight_decay;
    uint8_t decoupled;  // AdamW: the decay acts on the parameter, not on the gradient
    uint8_t maximize;
};

// The same with what depends on the number of steps done.
struct Step : Options {
    double step_size;
    double root_correction2;

    Step(const Options& options, int64_t steps) : Options(options) {
        step_size = learning_rate / (1 - std::pow(beta1, static_cast<double>(steps)));
        root_correction2 = std::sqrt(1 - std::pow(beta2, static_cast<double>(steps)));
    }
};

template <typename T>
struct Arrays {
    T* parameter;
    const T* gradient;
    T* average;
    T* square;
    T* maximum;  // null without AMSGrad
};

template <typename T, bool kMaximum>
[[gnu::always_inline]] inline void update(const Arrays<T>& arrays, const Step& step, int64_t begin, int64_t end) {
    const T sign = step.maximize ? -1 : 1;
    const T shrink = step.decoupled ? static_cast<T>(1 - step.learning_rate * step.weight_decay) : T{1};
    const T decay = step.decoupled ? T{0} : static_cast<T>(step.weight_decay);
    const T beta1 = static_cast<T>(step.beta1), rest1 = static_cast<T>(1 - step.beta1);
    const T beta2 = static_cast<T>(step.beta2), rest2 = static_cast<T>(1 - step.beta2);
    const T size = static_cast<T>(step.step_size), root = static_cast<T>(step.root_correction2), eps = static_cast<T>(step.eps);
    auto* __restrict parameters = arrays.parameter;
    const auto* __restrict gradients = arrays.gradient;
    auto* __restrict averages = arrays.average;
    auto* __restrict squares = arrays.square;
    auto* __restrict maxima = arrays.maximum;
    for (auto i = begin; i < end; ++i) {
        const T parameter = parameters[i] * shrink;
        const T gradient = sign * gradients[i] + decay * parameter;
        const T average = averages[i] * beta1 + gradient * rest1;
        const T square = squares[i] * beta2 + gradient * gradient * rest2;
        T bound = square;
        if constexpr (kMaximum) {
            bound = maxima[i] > square ? maxima[i] : square;
            maxima[i] = bound;
        }
        averages[i] = average;
        squares[i] = square;
        parameters[i] = parameter - size * average / (std::sqrt(bound) / root + eps);
    }
}

CLONED void update_floats(const Arrays<float>& arrays, const Step& step, int64_t begin, int64_t end) {
    arrays.maximum == nullptr ? update<float, false>(arrays, step, begin, end) : update<float, true>(arrays, step, begin, end);
}

CLONED void update_doubles(const Arrays<double>& arrays, const Step& step, int64_t begin, int64_t end) {
    arrays.maximum == nullptr ? update<double, false>(arrays, step, begin, end) : update<double, true>(arrays, step, begin, end);
}

void run(const Arrays<float>& arrays, const Step& step, int64_t begin, int64_t end) {
    update_floats(arrays, step, begin, end);
}

void run(const Arrays<double>& arrays, const Step& step, int64_t begin, int64_t end) {
    update_doubles(arrays, step, begin, end);
}

template <typename T>
void fused(const at::Tensor& parameter, const at::Tensor& gradient, const at::Tensor& average, const at::Tensor& square, const at::Tensor& maximum, const Step& step) {
    const Arrays<T> arrays{parameter.data_ptr<T>(), gradient.data_ptr<T>(), average.data_ptr<T>(), square.data_ptr<T>(),
                           maximum.defined() ? maximum.data_ptr<T>() : nullptr};
    at::parallel_for(0, parameter.numel(), 1 << 15, [&](int64_t begin, int64_t end) { run(arrays, step, begin, end); });
    for (const auto& changed : {parameter, average, square, maximum}) {
        if (changed.defined()) {
            changed.unsafeGetTensorImpl()->bump_version();
        }
    }
}

// The plain way, for devices and types that the fused loop does not know.
void composed(const at::Tensor& parameter, at::Tensor gradient, const at::Tensor& average, const at::Tensor& square, const at::Tensor& maximum, const Step& step) {
    if (step.maximize) {
        gradient = -gradient;
    }
    if (step.decoupled) {
        parameter.mul_(1 - step.learning_rate * step.weight_decay);
    } else if (step.weight_decay != 0) {
        gradient = gradient.add(parameter, step.weight_decay);
    }
    average.mul_(step.beta1).add_(gradient, 1 - step.beta1);
    square.mul_(step.beta2).addcmul_(gradient, gradient, 1 - step.beta2);
    if (maximum.defined()) {
        maximum.copy_(at::maximum(maximum, square));
    }
    const auto bound = maximum.defined() ? maximum : square;
    parameter.addcdiv_(average, bound.sqrt().div_(step.root_correction2).add_(step.eps), -step.step_size);
}

void adam(const at::Tensor& parameter, at::Tensor gradient, const at::Tensor& average, const at::Tensor& square, const at::Tensor& maximum, const Step& step) {
    const auto type = parameter.scalar_type();
    const auto alike = [&](const at::Tensor& other) {
        return !other.defined() || (other.layout() == at::kStrided && other.scalar_type() == type && other.device().is_cpu() && other.sizes() == parameter.sizes());
    };
    const auto same_order = [&](const at::Tensor& other) { return !other.defined() || other.strides() == parameter.strides(); };
    const auto simple = parameter.device().is_cpu() && (type == at::kFloat || type == at::kDouble) && parameter.is_non_overlapping_and_dense() &&
                        alike(gradient) && alike(average) && alike(square) && alike(maximum) && same_order(average) && same_order(square) && same_order(maximum);
    if (!simple) {
        composed(parameter, std::move(gradient), average, square, maximum, step);
        return;
    }
    if (!same_order(gradient)) {
        gradient = at::empty_like(parameter).copy_(gradient);
    }
    type == at::kFloat ? fused<float>(parameter, gradient, average, square, maximum, step) : fused<double>(parameter, gradient, average, square, maximum, step);
}

}  // namespace

// One step of Adam or AdamW for each of `count` parameters; `steps` are the numbers of steps done, this one included. `maxima` is null without AMSGrad.
EXPORT int32_t ts_adam(int32_t count, const Handle* parameters, const Handle* gradients, const Handle* averages, const Handle* squares,
                       const Handle* maxima, const int64_t* steps, const Options* options) {
    return native::guarded([&] {
        c10::AutoGradMode no_grad(false);
        for (int32_t i = 0; i < count; ++i) {
            adam(native::borrow(parameters[i]), native::borrow(gradients[i]), native::borrow(averages[i]), native::borrow(squares[i]),
                 maxima == nullptr ? at::Tensor() : native::borrow(maxima[i]), Step(*options, steps[i]));
        }
    });
}
