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

// To sRGB with 8 bits, by the picture's own colour profile when it has one that can be used, and without it from then on.
static inline int pictures_to_srgb(VipsImage *image, VipsImage **out) {
    VipsImage *converted = NULL;
    if (!vips_image_get_typeof(image, VIPS_META_ICC_NAME)
        || vips_icc_transform(image, &converted, "srgb", "embedded", TRUE, "depth", 8, NULL)) {
        vips_error_clear();
        if (vips_colourspace(image, &converted, VIPS_INTERPRETATION_sRGB, NULL)) return -1;
    }
    int status = vips_copy(converted, out, NULL);
    g_object_unref(converted);
    if (!status) vips_image_remove(*out, VIPS_META_ICC_NAME);
    return status;
}

// Whether nothing shines through: there is no alpha band, or all of it is full. Of a picture with 8 bits.
static inline int pictures_is_opaque(VipsImage *image) {
    if (!vips_image_hasalpha(image)) return 1;
    VipsImage *alpha = NULL;
    double least = 0;
    int status = vips_extract_band(image, &alpha, image->Bands - 1, NULL);
    if (!status) status = vips_min(alpha, &least, NULL);
    if (alpha) g_object_unref(alpha);
    if (status) vips_error_clear();
    return !status && least >= 255;
}

static inline int pictures_on_white(VipsImage *image, VipsImage **out) {
    VipsArrayDouble *white = vips_array_double_newv(3, 255.0, 255.0, 255.0);
    int status = vips_image_hasalpha(image) ? vips_flatten(image, out, "background", white, NULL) : vips_copy(image, out, NULL);
    vips_area_unref(VIPS_AREA(white));
    return status;
}

// Upright, in sRGB with 8 bits, of that size or fitting into it; decodes no more than it needs. The conversion is ours:
// with "export_profile", libvips would change the colours of pictures that have no profile, pure blue to (84, 15, 253).
static inline int pictures_resize(
    const void *bytes, size_t length, VipsImage **out, int width, int height, VipsSize size, const char *options) {
    VipsImage *resized = NULL;
    if (vips_thumbnail_buffer((void *) bytes, length, &resized, width, "height", height, "size", size,
        "option_string", options, "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL)) return -1;
    int status = pictures_to_srgb(resized, out);
    g_object_unref(resized);
    return status;
}

static inline int pictures_cut(VipsImage *image, VipsImage **out, int left, int top, int width, int height) {
    return vips_extract_area(image, out, left, top, width, height, NULL);
}

static inline int pictures_in_memory(VipsImage *image, VipsImage **out) {
    return (*out = vips_image_copy_memory(image)) ? 0 : -1;
}

static inline int pictures_pixels(VipsImage *image, void **bytes, size_t *length) {
    return (*bytes = vips_image_write_to_memory(image, length)) ? 0 : -1;
}

// Half the picture's size says how large a thing to look for; the cut itself is not wanted.
static inline int pictures_attention(VipsImage *image, int *x, int *y) {
    VipsImage *cut = NULL;
    int width = vips_image_get_width(image) / 2, height = vips_image_get_height(image) / 2;
    if (width < 1 || height < 1 || vips_smartcrop(image, &cut, width, height,
        "interesting", VIPS_INTERESTING_ATTENTION, "attention_x", x, "attention_y", y, NULL)) return -1;
    g_object_unref(cut);
    return 0;
}

static inline void pictures_look_at_clock(VipsImage *image, VipsProgress *progress, gpointer seconds) {
    if (progress->run >= GPOINTER_TO_INT(seconds)) vips_image_set_kill(image, TRUE);
}

// Work on the picture's pixels fails when it has taken so long.
static inline void pictures_stop_after(VipsImage *image, int seconds) {
    vips_image_set_progress(image, TRUE);
    g_signal_connect(image, "eval", G_CALLBACK(pictures_look_at_clock), GINT_TO_POINTER(seconds));
}

static inline int pictures_jpeg(VipsImage *image, void **bytes, size_t *length, int quality) {
    return vips_jpegsave_buffer(image, bytes, length, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, NULL);
}

static inline int pictures_webp(VipsImage *image, void **bytes, size_t *length, int quality, int effort) {
    return vips_webpsave_buffer(image, bytes, length, "Q", quality, "effort", effort, "strip", TRUE, NULL);
}

static inline int pictures_avif(VipsImage *image, void **bytes, size_t *length, int quality, int effort) {
    return vips_heifsave_buffer(image, bytes, length, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "bitdepth", 8,
        "Q", quality, "effort", effort, "strip", TRUE, NULL);
}

// libvips may be built without libheif, and libheif without an encoder: only trying tells.
static inline int pictures_writes_avif(void) {
    VipsImage *black = NULL;
    void *bytes = NULL;
    size_t length = 0;
    int status = vips_black(&black, 16, 16, "bands", 3, NULL) || pictures_avif(black, &bytes, &length, 50, 9);
    if (black) g_object_unref(black);
    g_free(bytes);
    vips_error_clear();
    return !status;
}

static inline int pictures_png(VipsImage *image, void **bytes, size_t *length) {
    return vips_pngsave_buffer(image, bytes, length, "strip", TRUE, NULL);
}
