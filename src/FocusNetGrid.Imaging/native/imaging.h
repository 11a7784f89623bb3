// The C surface of the imaging library. Every function that can fail returns 0 on success, else 1 with a sentence in `error`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#define IMAGING_API extern "C" __attribute__((visibility("default")))

constexpr int error_bytes = 256;

// Samples row by row, channels of a pixel side by side; 3 channels are red, green, blue. `pixels` belongs to the caller: imaging_free.
struct Samples {
    int32_t height;
    int32_t width;
    int32_t channels; // 1 or 3
    int32_t bits;     // 8, or 16 in the machine's byte order
    uint8_t *pixels;
};

struct Buffer {
    int64_t length;
    uint8_t *bytes;
};

IMAGING_API int imaging_decode(const uint8_t *data, int64_t length, int64_t max_pixels, Samples *image, char *error);
IMAGING_API int imaging_encode(const Samples *image, const char *extension, int quality, Buffer *file, char *error);
IMAGING_API int imaging_resize(const uint8_t *source, int height, int width, int channels, uint8_t *target, int target_height,
                               int target_width, char *error);
IMAGING_API int imaging_label(Samples *image, const char *text, int x, int y, double scale, const uint8_t *colour, char *error);
IMAGING_API void imaging_free(void *memory);

namespace imaging {

int fail(char *error, const std::string &sentence);

// Whether an image is of a sensible size; if not, `error` says so.
bool fits(int64_t height, int64_t width, int64_t max_pixels, char *error);

// Checks the size and takes the memory; false with a sentence in `error` where either is not to be had.
bool allocate(Samples *image, int64_t height, int64_t width, int channels, int bits, int64_t max_pixels, char *error);

// Before any use of OpenCV: it is told to be silent, and to leave the threads to its caller.
void configure_opencv();

int decode_png(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error);
int decode_jpeg(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error);
int decode_bmp(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error);
int decode_tiff(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error);

} // namespace imaging
