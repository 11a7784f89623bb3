// BMP and TIFF through OpenCV.
#include "imaging.h"

#include <cstdlib>
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

// OpenCV would take the memory first; so the size is looked up in the header. Zero where it is not found.
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

} // namespace

namespace imaging {

namespace {

int decode_with_opencv(const char *kind, Size size, const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error) {
    configure_opencv();
    const std::string name(kind);
    if (size.width <= 0 || size.height <= 0) {
        return fail(error, "the " + name + " is corrupt or cut short: its header names no size");
    }
    if (!fits(size.height, size.width, max_pixels, error)) {
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
    if (!allocate(image, decoded.rows, decoded.cols, decoded.channels(), decoded.depth() == CV_16U ? 16 : 8, max_pixels, error)) {
        return 1;
    }
    decoded.copyTo(cv::Mat(decoded.rows, decoded.cols, decoded.type(), image->pixels));
    return 0;
}

} // namespace

void configure_opencv() {
    static std::once_flag done;
    std::call_once(done, [] {
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
        cv::setNumThreads(1);
    });
}

int decode_bmp(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error) {
    return decode_with_opencv("BMP", bmp_size(data, length), data, length, max_pixels, image, error);
}

int decode_tiff(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error) {
    return decode_with_opencv("TIFF", tiff_size(data, length), data, length, max_pixels, image, error);
}

} // namespace imaging
