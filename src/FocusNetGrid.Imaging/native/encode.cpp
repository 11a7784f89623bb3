// Writes PNG and JPEG through OpenCV.
#include "imaging.h"

#include <cstdlib>
#include <cstring>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

IMAGING_API int imaging_encode(const Samples *image, const char *extension, int quality, Buffer *file, char *error) {
    *file = {};
    try {
        imaging::configure_opencv();
        cv::Mat pixels(image->height, image->width, CV_8UC(image->channels), image->pixels);
        if (image->channels == 3) {
            cv::Mat swapped;
            cv::cvtColor(pixels, swapped, cv::COLOR_RGB2BGR);
            pixels = swapped;
        }
        std::vector<uint8_t> bytes;
        if (!cv::imencode(extension, pixels, bytes, {cv::IMWRITE_JPEG_QUALITY, quality})) {
            return imaging::fail(error, "the image cannot be encoded");
        }
        file->bytes = static_cast<uint8_t *>(std::malloc(bytes.size()));
        if (file->bytes == nullptr) {
            return imaging::fail(error, "there is no memory for the encoded image");
        }
        std::memcpy(file->bytes, bytes.data(), bytes.size());
        file->length = static_cast<int64_t>(bytes.size());
        return 0;
    } catch (const std::exception &problem) {
        return imaging::fail(error, std::string("the image cannot be encoded: ") + problem.what());
    }
}
