#include <vips/vips.h>

// libvips takes its options as variable arguments, which Swift cannot give; what the program needs of it is here.

static inline void pictures_ignore_log(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {}

// Loaders that were not written for untrusted input are off, and so is every other one that is not named here.
static inline int pictures_start(void) {
    if (VIPS_INIT("stoppress")) return -1;
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO, pictures_ignore_log, NULL);
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    vips_operation_block_set("VipsForeignLoadJpeg", FALSE);
    vips_operation_block_set("VipsForeignLoadPng", FALSE);
    vips_operation_block_set("VipsForeignLoadNsgif", FALSE);
    vips_operation_block_set("VipsForeignLoadWebp", FALSE);
    vips_operation_block_set("VipsForeignLoadHeif", FALSE);
    vips_operation_block_set("VipsForeignLoadSvg", FALSE);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    return 0;
}

// Reads the header; pixels follow when something asks for them.
static inline VipsImage *pictures_open(const void *bytes, size_t length, const char *options) {
    return vips_image_new_from_buffer(bytes, length, options, NULL);
}

// Decodes every pixel and keeps none.
static inline int pictures_decode(VipsImage *image) {
    double mean;
    return vips_avg(image, &mean, NULL);
}

static inline const void *pictures_blob(VipsImage *image, const char *name, size_t *length) {
    const void *bytes = NULL;
    if (vips_image_get_typeof(image, name) != VIPS_TYPE_BLOB || vips_image_get_blob(image, name, &bytes, length)) return NULL;
    return bytes;
}

static inline int pictures_upright(VipsImage *image, VipsImage **out) {
    return vips_autorot(image, out, NULL);
}

// To sRGB with 8 bits, by the picture's own colour profile when it has one that can be used.
static inline int pictures_to_srgb(VipsImage *image, VipsImage **out) {
    if (vips_image_get_typeof(image, VIPS_META_ICC_NAME)
        && !vips_icc_transform(image, out, "srgb", "embedded", TRUE, "depth", 8, NULL)) return 0;
    vips_error_clear();
    return vips_colourspace(image, out, VIPS_INTERPRETATION_sRGB, NULL);
}

static inline int pictures_on_white(VipsImage *image, VipsImage **out) {
    VipsArrayDouble *white = vips_array_double_newv(3, 255.0, 255.0, 255.0);
    int status = vips_image_hasalpha(image) ? vips_flatten(image, out, "background", white, NULL) : vips_copy(image, out, NULL);
    vips_area_unref(VIPS_AREA(white));
    return status;
}

// At most so wide, upright, in sRGB; decodes no more than it needs.
static inline int pictures_reduce(const void *bytes, size_t length, VipsImage **out, int width) {
    return vips_thumbnail_buffer((void *) bytes, length, out, width, "height", VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN,
        "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
}

static inline int pictures_jpeg(VipsImage *image, void **bytes, size_t *length, int quality) {
    return vips_jpegsave_buffer(image, bytes, length, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, NULL);
}

static inline int pictures_webp(VipsImage *image, void **bytes, size_t *length, int quality) {
    return vips_webpsave_buffer(image, bytes, length, "Q", quality, "strip", TRUE, NULL);
}

static inline int pictures_png(VipsImage *image, void **bytes, size_t *length) {
    return vips_pngsave_buffer(image, bytes, length, "strip", TRUE, NULL);
}
