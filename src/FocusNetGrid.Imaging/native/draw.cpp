// Short labels for figures and contact sheets.
#include "imaging.h"

#include <opencv2/imgproc.hpp>

IMAGING_API int imaging_label(Samples *image, const char *text, int x, int y, double scale, const uint8_t *colour, char *error) {
    try {
        imaging::configure_opencv();
        cv::Mat pixels(image->height, image->width, CV_8UC(image->channels), image->pixels);
        cv::putText(pixels, text, cv::Point(x, y), cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(colour[0], colour[1], colour[2]), 1, cv::LINE_AA);
        return 0;
    } catch (const std::exception &problem) {
        return imaging::fail(error, std::string("the label cannot be drawn: ") + problem.what());
    }
}
