// Random number generators.
#include "native.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/core/Generator.h>

#include <mutex>

namespace {

at::Generator& generator(void* handle) {
    return *static_cast<at::Generator*>(handle);
}

}  // namespace

// Seeds the default generator of every device.
EXPORT int32_t ts_manual_seed(uint64_t seed) {
    return native::guarded([&] { at::manual_seed(seed); });
}

EXPORT void* ts_default_generator() {
    return native::guarded<void*>(nullptr, []() -> void* { return new at::Generator(at::detail::getDefaultCPUGenerator()); });
}

EXPORT void* ts_new_generator(uint64_t seed) {
    return native::guarded<void*>(nullptr, [&]() -> void* { return new at::Generator(at::detail::createCPUGenerator(seed)); });
}

EXPORT void ts_free_generator(void* handle) {
    delete static_cast<at::Generator*>(handle);
}

EXPORT int32_t ts_generator_set_seed(void* handle, uint64_t seed) {
    return native::guarded([&] {
        std::lock_guard<std::mutex> lock(generator(handle).mutex());
        generator(handle).set_current_seed(seed);
    });
}

// The seed that the generator was given last; with `fresh`, a new one from the system's entropy, which it starts from.
EXPORT uint64_t ts_generator_seed(void* handle, bool fresh) {
    return native::guarded<uint64_t>(0, [&] {
        std::lock_guard<std::mutex> lock(generator(handle).mutex());
        return fresh ? generator(handle).seed() : generator(handle).current_seed();
    });
}

EXPORT native::Handle ts_generator_state(void* handle) {
    return native::guarded<native::Handle>(nullptr, [&] {
        std::lock_guard<std::mutex> lock(generator(handle).mutex());
        return native::release(generator(handle).get_state());
    });
}

EXPORT int32_t ts_generator_set_state(void* handle, native::Handle state) {
    return native::guarded([&] {
        std::lock_guard<std::mutex> lock(generator(handle).mutex());
        generator(handle).set_state(native::borrow(state));
    });
}
