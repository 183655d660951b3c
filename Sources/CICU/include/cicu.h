#ifndef TUYUN_CICU_H
#define TUYUN_CICU_H

#include <stdint.h>

/// ICU in plain C types. The .c file alone includes <unicode/*.h>.

/// Length of the longest prefix of `text` that is surely in normalisation form C, in UTF-16 units; negative on an ICU error.
int32_t cicu_nfc_prefix(const uint16_t *text, int32_t count);

/// Normalises `text` to form C. Returns the number of units of the result, which is written only if it fits `capacity`;
/// negative on an ICU error.
int32_t cicu_nfc(const uint16_t *text, int32_t count, uint16_t *out, int32_t capacity);

/// Nonzero if `unit` may begin a normalisation segment: nothing before it can combine with it.
int32_t cicu_nfc_boundary_before(uint16_t unit);

/// Converts bytes of the named character set to UTF-8. Returns the number of bytes of the result, which is written only
/// if it fits `capacity`; negative if the character set is unknown.
int32_t cicu_to_utf8(const char *charset, const char *bytes, int32_t count, char *out, int32_t capacity);

/// ICU's version, `72.1`.
const char *cicu_version(void);

#endif
