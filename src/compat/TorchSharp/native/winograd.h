// The transforms of Winograd's F(4x4, 3x3), of a patch and eight channels at a time.
//
// Points are 0, +-3/4, +-3/2 and infinity, whose rounding errors are less than half of those of the usual 0, +-1, +-2 and infinity: about
// six times those of a direct convolution.
#pragma once

#include <algorithm>
#include <cstdint>

namespace winograd {

#if defined(__GNUC__)
#define INLINE __attribute__((always_inline)) inline
#else
#define INLINE inline
#endif

constexpr int64_t kOutput = 4, kKernel = 3, kTile = kOutput + kKernel - 1, kPlanes = kTile * kTile;

// Channels that a loop over a patch takes at a time; the last time some of them anew, where their number is no multiple.
constexpr int64_t kLanes = 8;

// Points a and b, their squares and cubes, and the scales of the kernel's transform.
constexpr float a1 = 0.75F, b1 = 1.5F, a2 = a1 * a1, b2 = b1 * b1, a3 = a2 * a1, b3 = b2 * b1;
constexpr float n0 = 1 / (a2 * b2), na = 1 / (2 * a2 * (a2 - b2)), nb = 1 / (2 * b2 * (b2 - a2));

using Lanes = float[kLanes];

// All lanes of one dimension's transform at once; what it writes lies nowhere in what it reads.
#define FOR_EACH_LANE _Pragma("GCC ivdep") for (int64_t l = 0; l < kLanes; ++l)

// Each transform below is of one dimension, from kFrom values at `from(i)` to kTo values at `to(i)`. Two of them, first down the columns,
// then along the rows, are one of a patch.

// B'd: 6 inputs to 6 products' left factors.
struct OfInputs {
    static constexpr int64_t kFrom = kTile, kTo = kTile;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3), *p4 = from(4), *p5 = from(5);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3), *q4 = to(4), *q5 = to(5);
        FOR_EACH_LANE {
            const float d0 = p0[l], d1 = p1[l], d2 = p2[l], d3 = p3[l], d4 = p4[l], d5 = p5[l];
            const float ea = d4 - b2 * d2, oa = a1 * (d3 - b2 * d1), eb = d4 - a2 * d2, ob = b1 * (d3 - a2 * d1);
            q0[l] = d4 - (a2 + b2) * d2 + a2 * b2 * d0;
            q1[l] = ea + oa;
            q2[l] = ea - oa;
            q3[l] = eb + ob;
            q4[l] = eb - ob;
            q5[l] = d5 - (a2 + b2) * d3 + a2 * b2 * d1;
        }
    }
};

// G g: 3 weights to 6 right factors.
struct OfKernel {
    static constexpr int64_t kFrom = kKernel, kTo = kTile;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3), *q4 = to(4), *q5 = to(5);
        FOR_EACH_LANE {
            const float g0 = p0[l], g1 = p1[l], g2 = p2[l];
            const float ea = na * g0 + na * a2 * g2, oa = na * a1 * g1, eb = nb * g0 + nb * b2 * g2, ob = nb * b1 * g1;
            q0[l] = n0 * g0;
            q1[l] = ea + oa;
            q2[l] = ea - oa;
            q3[l] = eb + ob;
            q4[l] = eb - ob;
            q5[l] = g2;
        }
    }
};

// A'm: 6 products to 4 outputs.
struct ToOutputs {
    static constexpr int64_t kFrom = kTile, kTo = kOutput;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3), *p4 = from(4), *p5 = from(5);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3);
        FOR_EACH_LANE {
            const float m1 = p1[l], m2 = p2[l], m3 = p3[l], m4 = p4[l];
            const float ea = m1 + m2, oa = m1 - m2, eb = m3 + m4, ob = m3 - m4;
            q0[l] = p0[l] + ea + eb;
            q1[l] = a1 * oa + b1 * ob;
            q2[l] = a2 * ea + b2 * eb;
            q3[l] = a3 * oa + b3 * ob + p5[l];
        }
    }
};

// A g: 4 outputs' gradients to those of 6 products.
struct OfGradients {
    static constexpr int64_t kFrom = kOutput, kTo = kTile;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2), *q3 = to(3), *q4 = to(4), *q5 = to(5);
        FOR_EACH_LANE {
            const float g0 = p0[l], g1 = p1[l], g2 = p2[l], g3 = p3[l];
            const float ea = g0 + a2 * g2, oa = a1 * g1 + a3 * g3, eb = g0 + b2 * g2, ob = b1 * g1 + b3 * g3;
            q0[l] = g0;
            q1[l] = ea + oa;
            q2[l] = ea - oa;
            q3[l] = eb + ob;
            q4[l] = eb - ob;
            q5[l] = g3;
        }
    }
};

// G'u: the gradients of 6 right factors to those of 3 weights.
struct ToKernel {
    static constexpr int64_t kFrom = kTile, kTo = kKernel;
    template <typename From, typename To>
    static INLINE void Apply(From from, To to) {
        const float *p0 = from(0), *p1 = from(1), *p2 = from(2), *p3 = from(3), *p4 = from(4), *p5 = from(5);
        float *q0 = to(0), *q1 = to(1), *q2 = to(2);
        FOR_EACH_LANE {
            const float u1 = p1[l], u2 = p2[l], u3 = p3[l], u4 = p4[l];
            const float ea = na * (u1 + u2), oa = na * (u1 - u2), eb = nb * (u3 + u4), ob = nb * (u3 - u4);
            q0[l] = n0 * p0[l] + ea + eb;
            q1[l] = a1 * oa + b1 * ob;
            q2[l] = a2 * ea + b2 * eb + p5[l];
        }
    }
};

// A patch of From x From pixels, gathered from where each of them lies, to To x To places `stride` floats apart.
template <typename Transform>
INLINE void Scatter(const float* const* pixels, int64_t channels, float* to, int64_t stride) {
    constexpr int64_t from = Transform::kFrom, size = Transform::kTo;
    for (int64_t next = 0; next < channels; next += kLanes) {
        const int64_t c = std::min(next, channels - kLanes);
        Lanes half[size * from];
        for (int64_t column = 0; column < from; ++column) {
            Transform::Apply([=](int64_t i) { return pixels[i * from + column] + c; }, [&half, column](int64_t i) { return half[i * from + column]; });
        }
        for (int64_t row = 0; row < size; ++row) {
            Transform::Apply([&half, row](int64_t i) { return half[row * from + i]; }, [=](int64_t i) { return to + (row * size + i) * stride + c; });
        }
    }
}

// The way back: From x From places `stride` floats apart to the pixels of a patch; null where there is none. `add` is put to each.
template <typename Transform>
INLINE void Gather(const float* from, int64_t stride, int64_t channels, float* const* pixels, const float* add) {
    constexpr int64_t size = Transform::kFrom, to = Transform::kTo;
    for (int64_t next = 0; next < channels; next += kLanes) {
        const int64_t c = std::min(next, channels - kLanes);
        Lanes half[to * size], done[to * to];
        for (int64_t column = 0; column < size; ++column) {
            Transform::Apply([=](int64_t i) { return from + (i * size + column) * stride + c; }, [&half, column](int64_t i) { return half[i * size + column]; });
        }
        for (int64_t row = 0; row < to; ++row) {
            Transform::Apply([&half, row](int64_t i) { return half[row * size + i]; }, [&done, row](int64_t i) { return done[row * to + i]; });
        }
        for (int64_t i = 0; i < to * to; ++i) {
            if (pixels[i] != nullptr) {
                for (int64_t l = 0; l < kLanes; ++l) {
                    pixels[i][c + l] = done[i][l] + (add == nullptr ? 0 : add[c + l]);
                }
            }
        }
    }
}

}  // namespace winograd
