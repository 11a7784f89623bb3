// One generic way into every operator that libtorch's dispatcher knows, autograd included.
#include "native.h"

#include <ATen/core/Generator.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>
#include <ATen/core/stack.h>

#include <cstring>
#include <string>
#include <vector>

namespace {

using torch::jit::Stack;

enum class Kind : int32_t {
    none = 0,
    tensor = 1,       // value: handle
    tensor_list = 2,  // value: address of `count` handles; a null one means "no tensor"
    integer = 3,      // also a data type, a layout or a memory format
    integer_list = 4, // value: address of `count` integers
    real = 5,         // value: the bits of a double
    real_list = 6,    // value: address of `count` doubles
    boolean = 7,
    text = 8,         // value: address of `count` bytes
    device = 9,       // value: type in the low, index in the high 32 bits
    generator = 10,   // value: at::Generator*
    complex = 11,     // value: address of two doubles
};

struct Value {
    Kind kind;
    int32_t count;
    int64_t value;
};
static_assert(sizeof(Value) == 16, "the managed side lays it out alike");

// An operator found once and kept for good, with what is needed to fill and convert its arguments.
struct Operator {
    struct Argument {
        std::string name;
        c10::TypeKind type;
        c10::TypeKind element;
        bool optional_elements;
        c10::optional<c10::IValue> preset;
    };

    explicit Operator(c10::OperatorHandle found) : handle(std::move(found)) {
        for (const auto& argument : handle.schema().arguments()) {
            auto type = argument.type();
            if (type->kind() == c10::TypeKind::OptionalType) {
                type = type->castRaw<c10::OptionalType>()->getElementType();
            }
            auto element = c10::TypeKind::NoneType;
            auto optional_elements = false;
            if (type->kind() == c10::TypeKind::ListType) {
                const auto& inner = type->castRaw<c10::ListType>()->getElementType();
                element = inner->kind();
                optional_elements = element == c10::TypeKind::OptionalType;
            }
            arguments.push_back({argument.name(), type->kind(), element, optional_elements, argument.default_value()});
        }
    }

    c10::OperatorHandle handle;
    std::vector<Argument> arguments;
};

template <typename Element, typename Source>
c10::List<Element> list(const Value& value) {
    const auto* source = reinterpret_cast<const Source*>(value.value);
    c10::List<Element> result;
    result.reserve(value.count);
    for (int32_t i = 0; i < value.count; ++i) {
        result.push_back(static_cast<Element>(source[i]));
    }
    return result;
}

c10::IValue tensors(const Value& value, bool optional_elements) {
    const auto* handles = reinterpret_cast<const native::Handle*>(value.value);
    if (optional_elements) {
        c10::List<c10::optional<at::Tensor>> result;
        result.reserve(value.count);
        for (int32_t i = 0; i < value.count; ++i) {
            result.push_back(handles[i] == nullptr ? c10::nullopt : c10::make_optional(native::borrow(handles[i])));
        }
        return result;
    }
    c10::List<at::Tensor> result;
    result.reserve(value.count);
    for (int32_t i = 0; i < value.count; ++i) {
        result.push_back(native::borrow(handles[i]));
    }
    return result;
}

double as_real(const Value& value) {
    double result;
    std::memcpy(&result, &value.value, sizeof(result));
    return result;
}

c10::IValue unpack(const Value& value, const Operator::Argument& argument) {
    switch (value.kind) {
        case Kind::none:
            return {};
        case Kind::tensor:
            return native::borrow(reinterpret_cast<native::Handle>(value.value));
        case Kind::tensor_list:
            return tensors(value, argument.optional_elements);
        case Kind::integer:
            return argument.type == c10::TypeKind::FloatType ? c10::IValue(static_cast<double>(value.value)) : c10::IValue(value.value);
        case Kind::integer_list:
            return argument.element == c10::TypeKind::FloatType ? c10::IValue(list<double, int64_t>(value)) : c10::IValue(list<int64_t, int64_t>(value));
        case Kind::real:
            return as_real(value);
        case Kind::real_list:
            return list<double, double>(value);
        case Kind::boolean:
            return value.value != 0;
        case Kind::text:
            return std::string(reinterpret_cast<const char*>(value.value), value.count);
        case Kind::device:
            return c10::Device(static_cast<c10::DeviceType>(value.value & 0xffffffff), static_cast<c10::DeviceIndex>(value.value >> 32));
        case Kind::generator:
            return *reinterpret_cast<at::Generator*>(value.value);
        case Kind::complex: {
            const auto* parts = reinterpret_cast<const double*>(value.value);
            return c10::complex<double>(parts[0], parts[1]);
        }
    }
    TORCH_CHECK(false, "argument '", argument.name, "' is of an unknown kind");
}

Value tensor_value(at::Tensor tensor) {
    auto* handle = native::release(std::move(tensor));
    return {handle == nullptr ? Kind::none : Kind::tensor, 0, reinterpret_cast<int64_t>(handle)};
}

// Results of the last call that did not fit the caller's array.
thread_local std::vector<Value> overflow;

class Results {
public:
    Results(Value* values, int32_t capacity) : values_(values), capacity_(capacity) {
        overflow.clear();
    }

    void add(Value value) {
        if (count_ < capacity_) {
            values_[count_] = value;
        } else {
            overflow.push_back(value);
        }
        ++count_;
    }

    void add(c10::IValue&& value) {
        if (value.isNone()) {
            add(Value{Kind::none, 0, 0});
        } else if (value.isTensor()) {
            add(tensor_value(std::move(value).toTensor()));
        } else if (value.isTensorList()) {
            for (auto& tensor : std::move(value).toTensorVector()) {
                add(tensor_value(std::move(tensor)));
            }
        } else if (value.isInt()) {
            add(Value{Kind::integer, 0, value.toInt()});
        } else if (value.isBool()) {
            add(Value{Kind::boolean, 0, value.toBool()});
        } else if (value.isDouble()) {
            auto real = value.toDouble();
            Value packed{Kind::real, 0, 0};
            std::memcpy(&packed.value, &real, sizeof(real));
            add(packed);
        } else if (value.isComplexDouble()) {
            auto complex = value.toComplexDouble();
            for (auto part : {complex.real(), complex.imag()}) {
                Value packed{Kind::complex, 0, 0};
                std::memcpy(&packed.value, &part, sizeof(part));
                add(packed);
            }
        } else {
            TORCH_CHECK(false, "an operator gave a result of type ", value.tagKind(), ", which has no managed counterpart");
        }
    }

    int32_t count() const {
        return count_;
    }

private:
    Value* values_;
    int32_t capacity_;
    int32_t count_ = 0;
};

}  // namespace

// The operator of this name ("aten::add") and overload ("Tensor"), to be kept for good; null when this libtorch has none.
EXPORT void* ts_operator(const char* name, const char* overload) {
    return native::guarded<void*>(nullptr, [&]() -> void* {
        return new Operator(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload));
    });
}

// Calls an operator. Arguments that are left out at the end take the schema's defaults. Gives the number of results, or -1 for an error;
// results beyond the capacity wait for ts_overflow.
EXPORT int32_t ts_call(void* target, const Value* arguments, int32_t count, Value* results, int32_t capacity) {
    return native::guarded<int32_t>(-1, [&]() -> int32_t {
        auto& op = *static_cast<Operator*>(target);
        TORCH_CHECK(static_cast<size_t>(count) <= op.arguments.size(), op.handle.schema().name(), " takes ", op.arguments.size(), " arguments, not ", count);
        Stack stack;
        stack.reserve(op.arguments.size());
        for (size_t i = 0; i < op.arguments.size(); ++i) {
            const auto& argument = op.arguments[i];
            if (i < static_cast<size_t>(count)) {
                stack.push_back(unpack(arguments[i], argument));
            } else {
                TORCH_CHECK(argument.preset.has_value(), op.handle.schema().name(), " lacks its argument '", argument.name, "'");
                stack.push_back(*argument.preset);
            }
        }
        op.handle.callBoxed(&stack);
        Results out(results, capacity);
        for (auto& value : stack) {
            out.add(std::move(value));
        }
        return out.count();
    });
}

// Takes the results that did not fit the array of the last call of this thread.
EXPORT void ts_overflow(Value* results) {
    std::copy(overflow.begin(), overflow.end(), results);
    overflow.clear();
}
