// JPEG through libjpeg itself: OpenCV turns a truncated file into a half-grey image and keeps libjpeg's warning to itself.
#include "imaging.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include <jerror.h>

namespace {

struct Errors {
    jpeg_error_mgr manager; // first: libjpeg hands out a pointer to it
    jmp_buf leave;
    char *error;
};

[[noreturn]] void on_error(j_common_ptr jpeg) {
    auto *errors = reinterpret_cast<Errors *>(jpeg->err);
    char message[JMSG_LENGTH_MAX];
    errors->manager.format_message(jpeg, message);
    std::snprintf(errors->error, error_bytes,
                  errors->manager.msg_code == JWRN_JPEG_EOF ? "the JPEG is cut short" : "the JPEG is corrupt (libjpeg: %.180s)", message);
    std::longjmp(errors->leave, 1);
}

// libjpeg goes on after most damage with whatever comes out; only these leave the pixels as they were written.
bool harmless(int code) { return code == JWRN_EXTRANEOUS_DATA || code == JWRN_ADOBE_XFORM || code == JWRN_JFIF_MAJOR; }

void on_message(j_common_ptr jpeg, int level) {
    if (level < 0 && !harmless(jpeg->err->msg_code)) {
        on_error(jpeg);
    }
}

} // namespace

namespace imaging {

// Pixels are as stored: the EXIF orientation is not applied, because masks are drawn on the stored pixels (Pillow and NumPy ignore it as well).
// Decoders differ: other versions of libjpeg give pixels that differ by a level or two, and so another fingerprint of the data.
// The cleanup below relies on longjmp, so nothing with a destructor may live in this function.
int decode_jpeg(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error) {
    Errors errors{};
    errors.error = error;
    jpeg_decompress_struct jpeg{};
    jpeg.err = jpeg_std_error(&errors.manager);
    errors.manager.error_exit = on_error;
    errors.manager.emit_message = on_message;
    if (setjmp(errors.leave) != 0) {
        jpeg_destroy_decompress(&jpeg);
        return 1;
    }

    jpeg_create_decompress(&jpeg);
    jpeg_mem_src(&jpeg, data, length);
    jpeg_read_header(&jpeg, TRUE);
    const bool grey = jpeg.jpeg_color_space == JCS_GRAYSCALE;
    if (!grey && jpeg.jpeg_color_space != JCS_YCbCr && jpeg.jpeg_color_space != JCS_RGB) {
        std::snprintf(error, error_bytes, "the JPEG holds printing inks (CMYK), which are not supported; save it as RGB");
        jpeg_destroy_decompress(&jpeg);
        return 1;
    }

    jpeg.out_color_space = grey ? JCS_GRAYSCALE : JCS_RGB;
    if (!allocate(image, jpeg.image_height, jpeg.image_width, grey ? 1 : 3, 8, max_pixels, error)) {
        jpeg_destroy_decompress(&jpeg);
        return 1;
    }

    jpeg_start_decompress(&jpeg);
    const size_t row = static_cast<size_t>(image->width) * image->channels;
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW line = image->pixels + jpeg.output_scanline * row;
        jpeg_read_scanlines(&jpeg, &line, 1);
    }

    jpeg_finish_decompress(&jpeg);
    jpeg_destroy_decompress(&jpeg);
    return 0;
}

} // namespace imaging
