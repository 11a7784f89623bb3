// libtorch's CPU memory, kept for reuse. A training step allocates the same few hundred activations over and over; given back to the system each
// time, their pages are faulted in and zeroed each time, which costs about a third of a small network's step.
//
// Blocks come in size classes, eight to a power of two, so at most an eighth of a block is wasted. A freed block waits in its class's list. When a
// request finds its list empty and the memory held exceeds what the largest moment of use justifies, the lists that were idle longest are emptied.
#include "native.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace {

constexpr size_t kAlignment = 64;
constexpr size_t kHugePage = size_t{2} << 20;
constexpr size_t kMapped = size_t{1} << 20;      // blocks from here on are mapped, smaller ones come from malloc
constexpr size_t kSlack = size_t{64} << 20;      // held beyond the factor, so that small programs never evict
constexpr int kFineClasses = 8;                  // 64, 128, ... 512 bytes
constexpr int kClasses = kFineClasses + 8 * 38;  // then eight to a power of two, up to 2^47

// Sits in the 64 bytes before the memory that libtorch sees.
struct Header {
    Header* next;
    size_t length;  // of the whole block, header included
    int32_t size_class;
    bool mapped;
};
static_assert(sizeof(Header) <= kAlignment);

struct SizeClass {
    std::mutex mutex;
    Header* free = nullptr;
    uint64_t last_used = 0;
};

int class_of(size_t bytes) {
    if (bytes <= 512) {
        return static_cast<int>((bytes + 63) / 64) - 1;
    }
    const auto octave = 63 - __builtin_clzll(bytes - 1);
    const auto step = (bytes - 1 - (size_t{1} << octave)) >> (octave - 3);
    return kFineClasses + (octave - 9) * 8 + static_cast<int>(step);
}

size_t capacity_of(int size_class) {
    if (size_class < kFineClasses) {
        return size_t{64} * (size_class + 1);
    }
    const auto octave = 9 + (size_class - kFineClasses) / 8;
    const auto step = (size_class - kFineClasses) % 8;
    return (size_t{1} << octave) + (size_t{1} << (octave - 3)) * (step + 1);
}

// Memory for a block from the system, or null. Large ones start at a huge page's border and ask for huge pages: 512 times fewer faults.
Header* obtain(size_t length, bool mapped) {
    if (!mapped) {
        return static_cast<Header*>(std::aligned_alloc(kAlignment, length));
    }
    const auto huge = length >= 2 * kHugePage;
    const auto reserve = huge ? length + kHugePage : length;
    auto* memory = static_cast<char*>(mmap(nullptr, reserve, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    if (memory == MAP_FAILED) {
        return nullptr;
    }
    if (huge) {
        const auto lead = (kHugePage - reinterpret_cast<uintptr_t>(memory) % kHugePage) % kHugePage;
        if (lead > 0) {
            munmap(memory, lead);
        }
        munmap(memory + lead + length, kHugePage - lead);
        memory += lead;
        madvise(memory, length, MADV_HUGEPAGE);
    }
    return reinterpret_cast<Header*>(memory);
}

void give_back(Header* block) {
    if (block->mapped) {
        munmap(block, block->length);
    } else {
        std::free(block);
    }
}

class CachingAllocator final : public c10::Allocator {
public:
    // Declared both ways because the base class dropped the const in 2.3.
    c10::DataPtr allocate(size_t bytes) const {
        return const_cast<CachingAllocator*>(this)->take(bytes);
    }

    c10::DataPtr allocate(size_t bytes) {
        return take(bytes);
    }

    void copy_data(void* target, const void* source, std::size_t bytes) const {
        std::memcpy(target, source, bytes);
    }

    c10::DeleterFnPtr raw_deleter() const override {
        return &release;
    }

    // Empties lists, those idle longest first, until at least `bytes` went back to the system or nothing is left; gives what went back.
    size_t trim(size_t bytes) {
        size_t freed = 0;
        while (freed < bytes) {
            SizeClass* oldest = nullptr;
            for (auto& candidate : classes_) {
                std::lock_guard<std::mutex> lock(candidate.mutex);
                if (candidate.free != nullptr && (oldest == nullptr || candidate.last_used < oldest->last_used)) {
                    oldest = &candidate;
                }
            }
            if (oldest == nullptr) {
                break;
            }
            Header* blocks;
            {
                std::lock_guard<std::mutex> lock(oldest->mutex);
                blocks = std::exchange(oldest->free, nullptr);
            }
            while (blocks != nullptr) {
                auto* next = blocks->next;
                freed += blocks->length;
                idle_ -= blocks->length;
                give_back(blocks);
                blocks = next;
            }
        }
        return freed;
    }

    // What was used before no longer justifies memory that lies idle.
    void forget_peak() {
        peak_ = in_use_.load();
    }

    size_t in_use() const {
        return in_use_;
    }

    size_t idle() const {
        return idle_;
    }

private:
    c10::DataPtr take(size_t bytes) {
        const c10::Device cpu(c10::DeviceType::CPU);
        if (bytes == 0) {
            return {nullptr, nullptr, &release, cpu};
        }
        const auto size_class = class_of(bytes);
        TORCH_CHECK(size_class < kClasses, "cannot allocate ", bytes, " bytes");
        auto& home = classes_[size_class];
        Header* block;
        {
            std::lock_guard<std::mutex> lock(home.mutex);
            home.last_used = ++clock_;
            block = home.free;
            if (block != nullptr) {
                home.free = block->next;
            }
        }
        if (block != nullptr) {
            idle_ -= block->length;
        } else {
            block = fresh(bytes, size_class);
        }
        const auto used = in_use_ += block->length;
        auto peak = peak_.load();
        while (used > peak && !peak_.compare_exchange_weak(peak, used)) {
        }
        auto* memory = reinterpret_cast<char*>(block) + kAlignment;
        return {memory, memory, &release, cpu};
    }

    Header* fresh(size_t bytes, int size_class) {
        const auto capacity = capacity_of(size_class);
        const auto mapped = capacity >= kMapped;
        const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
        const auto granule = mapped ? page : kAlignment;
        const auto length = (capacity + kAlignment + granule - 1) / granule * granule;

        const auto wanted = in_use_ + length;
        const auto allowed = std::max(peak_.load(), wanted) / 2 * 3 + kSlack;
        if (wanted + idle_ > allowed) {
            trim(wanted + idle_ - allowed);
        }
        auto* block = obtain(length, mapped);
        if (block == nullptr && trim(SIZE_MAX) > 0) {
            block = obtain(length, mapped);
        }
        TORCH_CHECK(block != nullptr, "not enough memory: ", bytes, " bytes were asked for");
        block->length = length;
        block->size_class = size_class;
        block->mapped = mapped;
        return block;
    }

    static void release(void* memory);

    std::array<SizeClass, kClasses> classes_;
    std::atomic<uint64_t> clock_{0};
    std::atomic<size_t> in_use_{0};
    std::atomic<size_t> idle_{0};
    std::atomic<size_t> peak_{0};
};

// Never destroyed: tensors of other static objects may outlive it.
CachingAllocator& allocator() {
    static auto* instance = new CachingAllocator();
    return *instance;
}

void CachingAllocator::release(void* memory) {
    if (memory == nullptr) {
        return;
    }
    auto* block = reinterpret_cast<Header*>(static_cast<char*>(memory) - kAlignment);
    auto& self = allocator();
    self.in_use_ -= block->length;
    self.idle_ += block->length;
    auto& home = self.classes_[block->size_class];
    std::lock_guard<std::mutex> lock(home.mutex);
    home.last_used = ++self.clock_;
    block->next = home.free;
    home.free = block;
}

}  // namespace

// Makes it libtorch's CPU allocator. Memory from before keeps its own way back.
EXPORT void ts_allocator_install() {
    c10::SetCPUAllocator(&allocator(), /*priority=*/100);
}

EXPORT void ts_allocator_statistics(uint64_t* in_use, uint64_t* idle) {
    *in_use = allocator().in_use();
    *idle = allocator().idle();
}

// Gives all idle memory back to the system, and begins anew with the largest moment of use.
EXPORT uint64_t ts_allocator_trim() {
    allocator().forget_peak();
    return allocator().trim(SIZE_MAX);
}
