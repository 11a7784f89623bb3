// Chooses the decoder by the file's first bytes, and reads BMP and TIFF through OpenCV.
#include "imaging.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <mutex>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace {

// OpenCV 4 prints the exceptions that it catches while decoding on std::cerr, whatever its log level; what was wrong goes to the caller instead.
class QuietErrorStream {
public:
    QuietErrorStream() {
        std::lock_guard<std::mutex> hold(guard());
        if (users()++ == 0) {
            std::cerr.setstate(std::ios::failbit);
        }
    }
    ~QuietErrorStream() {
        std::lock_guard<std::mutex> hold(guard());
        if (--users() == 0) {
            std::cerr.clear();
        }
    }

private:
    static std::mutex &guard() {
        static std::mutex mutex;
        return mutex;
    }
    static int &users() {
        static int count = 0;
        return count;
    }
};

void configure_once() {
    static std::once_flag done;
    std::call_once(done, [] {
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::setNumThreads(1); // the caller works on several images at once
    });
}

uint64_t number(const uint8_t *bytes, int count, bool big_endian) {
    uint64_t value = 0;
    for (int i = 0; i < count; i++) {
        value = value << 8 | bytes[big_endian ? i : count - 1 - i];
    }
    return value;
}

struct Size {
    int64_t height = 0;
    int64_t width = 0;
};

// OpenCV would take the memory first; so the size is looked up in the header. Zero where it is not found: OpenCV then says no.
Size bmp_size(const uint8_t *data, size_t length) {
    if (length < 26) {
        return {};
    }
    const auto width = static_cast<int32_t>(number(data + 18, 4, false));
    const auto height = static_cast<int32_t>(number(data + 22, 4, false)); // negative: rows from the top
    return {std::llabs(height), width};
}

Size tiff_size(const uint8_t *data, size_t length) {
    constexpr int width_tag = 256, height_tag = 257, short_type = 3;
    const bool big_endian = data[0] == 'M';
    const uint64_t directory = length < 8 ? length : number(data + 4, 4, big_endian);
    Size size;
    if (directory + 2 > length) {
        return size;
    }
    const uint64_t entries = number(data + directory, 2, big_endian);
    for (uint64_t i = 0; i < entries && directory + 2 + 12 * (i + 1) <= length; i++) {
        const uint8_t *entry = data + directory + 2 + 12 * i;
        const auto tag = number(entry, 2, big_endian);
        const auto value = static_cast<int64_t>(number(entry + 8, number(entry + 2, 2, big_endian) == short_type ? 2 : 4, big_endian));
        if (tag == width_tag) {
            size.width = value;
        } else if (tag == height_tag) {
            size.height = value;
        }
    }
    return size;
}

int decode_with_opencv(const char *kind, Size size, const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error) {
    using imaging::fail;
    const std::string name(kind);
    if (size.width <= 0 || size.height <= 0) {
        return fail(error, "the " + name + " is corrupt or cut short: its header names no size");
    }
    if (!imaging::fits(size.height, size.width, max_pixels, error)) {
        return 1;
    }

    cv::Mat decoded;
    {
        QuietErrorStream quiet;
        decoded = cv::imdecode(cv::Mat(1, static_cast<int>(length), CV_8U, const_cast<uint8_t *>(data)), cv::IMREAD_UNCHANGED);
    }
    if (decoded.empty()) {
        return fail(error, "the " + name + " is corrupt, cut short or of a kind that is not supported; save it as PNG");
    }
    if (decoded.depth() != CV_8U && decoded.depth() != CV_16U) {
        return fail(error, "the " + name + "'s samples are neither 8 nor 16-bit whole numbers; save it as 8-bit PNG");
    }
    if (decoded.channels() != 1) {
        cv::Mat rgb;
        cv::cvtColor(decoded, rgb, decoded.channels() == 4 ? cv::COLOR_BGRA2RGB : cv::COLOR_BGR2RGB);
        decoded = rgb;
    }
    if (!imaging::allocate(image, decoded.rows, decoded.cols, decoded.channels(), decoded.depth() == CV_16U ? 16 : 8, max_pixels, error)) {
        return 1;
    }
    decoded.copyTo(cv::Mat(decoded.rows, decoded.cols, decoded.type(), image->pixels));
    return 0;
}

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
        return decode_with_opencv("BMP", bmp_size(data, length), data, length, max_pixels, image, error);
    }
    if (begins(data, length, "II*\0", 4) || begins(data, length, "MM\0*", 4)) {
        return decode_with_opencv("TIFF", tiff_size(data, length), data, length, max_pixels, image, error);
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
        configure_once();
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
