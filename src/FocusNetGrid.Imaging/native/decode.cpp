// Chooses the decoder by the file's first bytes.
#include "imaging.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>

namespace {

bool begins(const uint8_t *data, size_t length, const char *signature, size_t count) {
    return length >= count && std::memcmp(data, signature, count) == 0;
}

int dispatch(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error) {
    if (begins(data, length, "\x89PNG\r\n\x1a\n", 8)) {
        return imaging::decode_png(data, length, max_pixels, image, error);
    }
    if (begins(data, length, "\xff\xd8\xff", 3)) {
        return imaging::decode_jpeg(data, length, max_pixels, image, error);
    }
    if (begins(data, length, "BM", 2)) {
        return imaging::decode_bmp(data, length, max_pixels, image, error);
    }
    if (begins(data, length, "II*\0", 4) || begins(data, length, "MM\0*", 4)) {
        return imaging::decode_tiff(data, length, max_pixels, image, error);
    }
    return imaging::fail(error, length == 0 ? "the file is empty" : "the file is no PNG, JPEG, BMP or TIFF image");
}

} // namespace

namespace imaging {

int fail(char *error, const std::string &sentence) {
    std::snprintf(error, error_bytes, "%s", sentence.c_str());
    return 1;
}

bool fits(int64_t height, int64_t width, int64_t max_pixels, char *error) {
    if (width <= max_pixels / height) {
        return true;
    }
    std::snprintf(error, error_bytes, "the image claims %lld x %lld pixels, and more than %lld in all are refused; scale it down",
                  static_cast<long long>(width), static_cast<long long>(height), static_cast<long long>(max_pixels));
    return false;
}

bool allocate(Samples *image, int64_t height, int64_t width, int channels, int bits, int64_t max_pixels, char *error) {
    if (!fits(height, width, max_pixels, error)) {
        return false;
    }
    image->pixels = static_cast<uint8_t *>(std::malloc(static_cast<size_t>(height) * width * channels * (bits / 8)));
    if (image->pixels == nullptr) {
        std::snprintf(error, error_bytes, "there is no memory for an image of %lld x %lld pixels", static_cast<long long>(width),
                      static_cast<long long>(height));
        return false;
    }
    image->height = static_cast<int32_t>(height);
    image->width = static_cast<int32_t>(width);
    image->channels = channels;
    image->bits = bits;
    return true;
}

} // namespace imaging

IMAGING_API int imaging_decode(const uint8_t *data, int64_t length, int64_t max_pixels, Samples *image, char *error) {
    *image = {};
    int failed = 1;
    try {
        failed = dispatch(data, static_cast<size_t>(length), max_pixels, image, error);
    } catch (const std::exception &problem) {
        failed = imaging::fail(error, std::string("the image cannot be decoded: ") + problem.what());
    }
    if (failed != 0) {
        imaging_free(image->pixels);
        *image = {};
    }
    return failed;
}

IMAGING_API void imaging_free(void *memory) { std::free(memory); }
