// PNG through libpng itself: OpenCV prints libpng's complaints on the user's terminal and does not say what was wrong.
#include "imaging.h"

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <png.h>

namespace {

struct Reader {
    const uint8_t *next;
    size_t left;
    char *error;
};

void on_read(png_structp png, png_bytep bytes, size_t count) {
    auto *reader = static_cast<Reader *>(png_get_io_ptr(png));
    if (count > reader->left) {
        png_error(png, "the PNG is cut short");
    }
    std::memcpy(bytes, reader->next, count);
    reader->next += count;
    reader->left -= count;
}

[[noreturn]] void on_error(png_structp png, png_const_charp message) {
    auto *reader = static_cast<Reader *>(png_get_error_ptr(png));
    const char *format = std::strncmp(message, "the PNG", 7) == 0 ? "%s" : "the PNG is corrupt (libpng: %s)";
    std::snprintf(reader->error, error_bytes, format, message);
    png_longjmp(png, 1);
}

// Warnings are about colour profiles and the like; damage to pixels is an error.
void on_warning(png_structp, png_const_charp) {}

} // namespace

namespace imaging {

// The cleanup below relies on longjmp, so nothing with a destructor may live in this function.
int decode_png(const uint8_t *data, size_t length, int64_t max_pixels, Samples *image, char *error) {
    Reader reader{data, length, error};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, on_error, on_warning);
    png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
    if (info == nullptr) {
        png_destroy_read_struct(&png, nullptr, nullptr);
        std::snprintf(error, error_bytes, "there is no memory to decode the PNG");
        return 1;
    }

    if (setjmp(png_jmpbuf(png)) != 0) {
        png_destroy_read_struct(&png, &info, nullptr);
        return 1;
    }

    png_set_read_fn(png, &reader, on_read);
    png_read_info(png, info);

    const int colour = png_get_color_type(png, info);
    const int bits = png_get_bit_depth(png, info);
    const bool grey = (colour & PNG_COLOR_MASK_COLOR) == 0;
    if (colour == PNG_COLOR_TYPE_PALETTE) {
        png_set_palette_to_rgb(png);
    } else if (bits < 8) {
        png_set_expand_gray_1_2_4_to_8(png);
    }
    if (bits == 16) {
        png_set_swap(png);
    }
    // Dropped, not blended with a background: what is under a transparent pixel was in the image too.
    png_set_strip_alpha(png);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);

    if (!allocate(image, png_get_image_height(png, info), png_get_image_width(png, info), grey ? 1 : 3, bits == 16 ? 16 : 8, max_pixels,
                  error)) {
        png_destroy_read_struct(&png, &info, nullptr);
        return 1;
    }

    const size_t row = static_cast<size_t>(image->width) * image->channels * (image->bits / 8);
    if (png_get_rowbytes(png, info) != row) {
        png_error(png, "the PNG is of a kind that is not supported; save it as 8-bit grey or RGB");
    }
    const int passes = png_get_interlace_type(png, info) == PNG_INTERLACE_NONE ? 1 : PNG_INTERLACE_ADAM7_PASSES;
    for (int pass = 0; pass < passes; pass++) {
        for (int y = 0; y < image->height; y++) {
            png_read_row(png, image->pixels + y * row, nullptr);
        }
    }

    png_read_end(png, nullptr);
    png_destroy_read_struct(&png, &info, nullptr);
    return 0;
}

} // namespace imaging
