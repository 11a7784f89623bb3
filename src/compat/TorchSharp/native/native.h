// What the parts of the native library share: how a tensor crosses the boundary, and how an error does.
#pragma once

#include <ATen/core/Tensor.h>
#include <c10/util/intrusive_ptr.h>

#include <cstdint>
#include <exception>
#include <utility>

#define EXPORT extern "C" __attribute__((visibility("default")))

namespace native {

// A handle is a TensorImpl whose reference count the managed side holds one of. Null stands for an undefined tensor.
using Handle = c10::TensorImpl*;

// The tensor behind a handle, as one more reference for as long as the value lives.
inline at::Tensor borrow(Handle handle) {
    if (handle == nullptr) {
        return {};
    }
    using Pointer = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;
    return at::Tensor(Pointer::unsafe_reclaim_from_nonowning(handle));
}

// Hands the tensor's reference to the managed side.
inline Handle release(at::Tensor tensor) {
    return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

// Keeps the text for ts_last_error of this thread.
void remember(const std::exception& error);

// Runs the body; an exception becomes this thread's last error and the result `failed`.
template <typename Result, typename Body>
Result guarded(Result failed, Body&& body) {
    try {
        return std::forward<Body>(body)();
    } catch (const std::exception& error) {
        remember(error);
        return failed;
    }
}

// The same for bodies without a result: 0 is success, -1 an error.
template <typename Body>
int32_t guarded(Body&& body) {
    try {
        std::forward<Body>(body)();
        return 0;
    } catch (const std::exception& error) {
        remember(error);
        return -1;
    }
}

}  // namespace native
