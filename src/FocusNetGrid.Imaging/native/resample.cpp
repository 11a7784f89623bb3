// Separable resampling with a triangle filter that widens with the reduction, in the fixed point that Pillow's BILINEAR resize uses: rows first,
// rounded to 8 bits between the passes. Whole-number sums make the result the same on every machine.
#include "imaging.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

constexpr int fraction_bits = 32 - 8 - 2; // a weighted sum of bytes and a sign fit 32 bits
constexpr int32_t half = 1 << (fraction_bits - 1);

// Which source samples make a target sample, and how much of each.
struct Tap {
    int first;
    std::vector<int32_t> weights;
};

std::vector<Tap> taps(int source, int target) {
    const double scale = static_cast<double>(source) / target;
    const double support = std::max(scale, 1.0);
    std::vector<Tap> all(target);
    std::vector<double> exact;
    for (int i = 0; i < target; i++) {
        const double centre = (i + 0.5) * scale;
        const int first = std::max(static_cast<int>(centre - support + 0.5), 0);
        const int end = std::min(static_cast<int>(centre + support + 0.5), source);
        exact.clear();
        double sum = 0;
        for (int j = first; j < end; j++) {
            exact.push_back(std::max(1 - std::abs((j - centre + 0.5) / support), 0.0));
            sum += exact.back();
        }
        all[i].first = first;
        for (double weight : exact) {
            all[i].weights.push_back(static_cast<int32_t>(std::floor(0.5 + weight / sum * (1 << fraction_bits))));
        }
    }
    return all;
}

uint8_t rounded(int32_t sum) { return static_cast<uint8_t>(std::clamp(sum >> fraction_bits, 0, 255)); }

template <int Channels> void resample_row(const uint8_t *source, uint8_t *target, const std::vector<Tap> &columns) {
    for (const Tap &tap : columns) {
        int32_t sums[Channels];
        std::fill_n(sums, Channels, half);
        const uint8_t *pixel = source + static_cast<size_t>(tap.first) * Channels;
        for (int32_t weight : tap.weights) {
            for (int channel = 0; channel < Channels; channel++) {
                sums[channel] += weight * *pixel++;
            }
        }
        for (int channel = 0; channel < Channels; channel++) {
            *target++ = rounded(sums[channel]);
        }
    }
}

// Sums whole rows, so that the inner loop runs along memory.
void resample_columns(const uint8_t *source, size_t row, uint8_t *target, const std::vector<Tap> &rows) {
    std::vector<int32_t> sums(row);
    for (const Tap &tap : rows) {
        std::fill(sums.begin(), sums.end(), half);
        const uint8_t *line = source + tap.first * row;
        for (int32_t weight : tap.weights) {
            for (size_t i = 0; i < row; i++) {
                sums[i] += weight * line[i];
            }
            line += row;
        }
        for (size_t i = 0; i < row; i++) {
            *target++ = rounded(sums[i]);
        }
    }
}

} // namespace

IMAGING_API int imaging_resize(const uint8_t *source, int height, int width, int channels, uint8_t *target, int target_height,
                               int target_width, char *error) {
    try {
        const size_t source_row = static_cast<size_t>(width) * channels;
        const size_t target_row = static_cast<size_t>(target_width) * channels;
        const std::vector<Tap> columns = taps(width, target_width);
        std::vector<uint8_t> narrowed(target_row * height);
        for (int y = 0; y < height; y++) {
            const uint8_t *from = source + y * source_row;
            uint8_t *to = narrowed.data() + y * target_row;
            channels == 3 ? resample_row<3>(from, to, columns) : resample_row<1>(from, to, columns);
        }
        resample_columns(narrowed.data(), target_row, target, taps(height, target_height));
        return 0;
    } catch (const std::exception &problem) {
        return imaging::fail(error, std::string("the image cannot be resized: ") + problem.what());
    }
}
