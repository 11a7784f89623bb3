// The life, the shape and the memory of tensors.
#include "native.h"

#include <ATen/ops/from_blob.h>
#include <c10/core/ScalarType.h>

using native::Handle;

namespace {

// What the managed side asks about a tensor, in one call. The addresses are those of the tensor itself: copy at once.
struct Metadata {
    const int64_t* sizes;
    const int64_t* strides;
    int64_t elements;
    int64_t storage_offset;
    int32_t dimensions;
    int32_t dtype;
    int32_t device_type;
    int32_t device_index;
    uint8_t requires_grad;
    uint8_t is_leaf;
    uint8_t is_contiguous;
    uint8_t is_sparse;
    int32_t element_size;
};

}  // namespace

EXPORT void ts_tensor_free(Handle handle) {
    c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim(handle);
}

EXPORT Handle ts_tensor_retain(Handle handle) {
    return native::release(native::borrow(handle));
}

EXPORT int32_t ts_tensor_metadata(Handle handle, Metadata* metadata) {
    return native::guarded([&] {
        const auto tensor = native::borrow(handle);
        const auto sparse = tensor.is_sparse();
        metadata->sizes = tensor.sizes().data();
        metadata->strides = sparse ? nullptr : tensor.strides().data();
        metadata->elements = tensor.numel();
        metadata->storage_offset = sparse ? 0 : tensor.storage_offset();
        metadata->dimensions = static_cast<int32_t>(tensor.dim());
        metadata->dtype = static_cast<int32_t>(tensor.scalar_type());
        metadata->device_type = static_cast<int32_t>(tensor.device().type());
        metadata->device_index = tensor.device().index();
        metadata->requires_grad = tensor.requires_grad();
        metadata->is_leaf = tensor.is_leaf();
        metadata->is_contiguous = !sparse && tensor.is_contiguous();
        metadata->is_sparse = sparse;
        metadata->element_size = static_cast<int32_t>(tensor.dtype().itemsize());
    });
}

EXPORT void* ts_tensor_data(Handle handle) {
    return native::guarded<void*>(nullptr, [&] { return native::borrow(handle).data_ptr(); });
}

// A tensor over memory of the managed side; `release(context)` is called when the last tensor over it is gone.
EXPORT Handle ts_tensor_from_memory(void* data, void (*release)(void*), void* context, const int64_t* sizes, int32_t dimensions, int32_t dtype) {
    return native::guarded<Handle>(nullptr, [&] {
        const auto options = at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype));
        auto tensor = at::from_blob(data, at::IntArrayRef(sizes, dimensions), [release, context](void*) { release(context); }, options);
        return native::release(std::move(tensor));
    });
}
