// Gradients: backward passes, the gradient of a tensor, and whether operations are recorded at all.
#include "native.h"

#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/api/include/torch/types.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/variable.h>

#include <vector>

using native::Handle;

namespace {

torch::autograd::variable_list list(const Handle* handles, int32_t count) {
    torch::autograd::variable_list result;
    result.reserve(count);
    for (int32_t i = 0; i < count; ++i) {
        result.push_back(native::borrow(handles[i]));
    }
    return result;
}

}  // namespace

EXPORT int32_t ts_backward(const Handle* tensors, int32_t count, const Handle* gradients, int32_t gradient_count, bool retain_graph,
                           bool create_graph, const Handle* inputs, int32_t input_count) {
    return native::guarded([&] {
        torch::autograd::backward(list(tensors, count), list(gradients, gradient_count), retain_graph, create_graph, list(inputs, input_count));
    });
}

// One gradient per input goes to `results`, null where an input was not used.
EXPORT int32_t ts_grad(const Handle* outputs, int32_t count, const Handle* inputs, int32_t input_count, const Handle* gradients,
                       int32_t gradient_count, bool retain_graph, bool create_graph, bool allow_unused, Handle* results) {
    return native::guarded([&] {
        auto found = torch::autograd::grad(list(outputs, count), list(inputs, input_count), list(gradients, gradient_count), retain_graph, create_graph, allow_unused);
        for (size_t i = 0; i < found.size(); ++i) {
            results[i] = native::release(std::move(found[i]));
        }
    });
}

EXPORT Handle ts_tensor_grad(Handle handle) {
    return native::guarded<Handle>(nullptr, [&] { return native::release(native::borrow(handle).grad()); });
}

EXPORT int32_t ts_tensor_set_grad(Handle handle, Handle gradient) {
    return native::guarded([&] { native::borrow(handle).mutable_grad() = native::borrow(gradient); });
}

EXPORT int32_t ts_tensor_set_requires_grad(Handle handle, bool requires_grad) {
    return native::guarded([&] { native::borrow(handle).set_requires_grad(requires_grad); });
}

EXPORT bool ts_grad_mode() {
    return c10::GradMode::is_enabled();
}

EXPORT void ts_set_grad_mode(bool enabled) {
    c10::GradMode::set_enabled(enabled);
}

EXPORT bool ts_is_inference_mode() {
    return c10::InferenceMode::is_enabled();
}

// The guard must be ended by the thread that began it.
EXPORT void* ts_begin_inference_mode(bool enabled) {
    return native::guarded<void*>(nullptr, [&]() -> void* { return new c10::InferenceMode(enabled); });
}

EXPORT void ts_end_inference_mode(void* guard) {
    delete static_cast<c10::InferenceMode*>(guard);
}

EXPORT bool ts_anomaly_mode() {
    return torch::autograd::AnomalyMode::is_enabled();
}

EXPORT void ts_set_anomaly_mode(bool enabled, bool check_nan) {
    torch::autograd::AnomalyMode::set_enabled(enabled, check_nan);
}

EXPORT bool ts_anomaly_check_nan() {
    return torch::autograd::AnomalyMode::should_check_nan();
}
