#include "cicu.h"

#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/uvernum.h>

static const UNormalizer2 *nfc(void) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
    return U_FAILURE(status) ? 0 : normalizer;
}

int32_t cicu_nfc_prefix(const uint16_t *text, int32_t count) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = nfc();
    if (!normalizer) return -1;
    int32_t prefix = unorm2_spanQuickCheckYes(normalizer, (const UChar *)text, count, &status);
    return U_FAILURE(status) ? -1 : prefix;
}

int32_t cicu_nfc(const uint16_t *text, int32_t count, uint16_t *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = nfc();
    if (!normalizer) return -1;
    int32_t written = unorm2_normalize(normalizer, (const UChar *)text, count, (UChar *)out, capacity, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) return written;
    return U_FAILURE(status) ? -1 : written;
}

int32_t cicu_nfc_boundary_before(uint16_t unit) {
    const UNormalizer2 *normalizer = nfc();
    return normalizer ? unorm2_hasBoundaryBefore(normalizer, unit) : 1;
}

int32_t cicu_to_utf8(const char *charset, const char *bytes, int32_t count, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t written = ucnv_convert("UTF-8", charset, out, capacity, bytes, count, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) return written;
    return U_FAILURE(status) ? -1 : written;
}

const char *cicu_version(void) { return U_ICU_VERSION; }
