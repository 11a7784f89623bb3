#include "native.h"

#include <c10/util/Exception.h>

#include <string>

namespace {
thread_local std::string last_error;
}

void native::remember(const std::exception& error) {
    // libtorch appends the C++ stack; it helps nobody on the managed side.
    const auto* torch_error = dynamic_cast<const c10::Error*>(&error);
    last_error = torch_error != nullptr ? torch_error->what_without_backtrace() : error.what();
}

// The text of the last error of this thread; valid until the next one.
EXPORT const char* ts_last_error() {
    return last_error.c_str();
}
