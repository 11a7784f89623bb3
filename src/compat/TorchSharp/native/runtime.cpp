// The library as a whole: version, threads, devices.
#include "native.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/version.h>

EXPORT const char* ts_version() {
    return TORCH_VERSION;
}

EXPORT int32_t ts_num_threads() {
    return at::get_num_threads();
}

EXPORT int32_t ts_set_num_threads(int32_t threads) {
    return native::guarded([&] { at::set_num_threads(threads); });
}

EXPORT int32_t ts_num_interop_threads() {
    return at::get_num_interop_threads();
}

EXPORT int32_t ts_set_num_interop_threads(int32_t threads) {
    return native::guarded([&] { at::set_num_interop_threads(threads); });
}

EXPORT int32_t ts_cuda_device_count() {
    return native::guarded<int32_t>(0, [] { return static_cast<int32_t>(torch::cuda::device_count()); });
}

EXPORT bool ts_cudnn_is_available() {
    return native::guarded<bool>(false, [] { return torch::cuda::cudnn_is_available(); });
}

EXPORT int32_t ts_cuda_synchronize(int64_t device) {
    return native::guarded([&] { torch::cuda::synchronize(device); });
}
