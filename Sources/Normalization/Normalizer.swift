import CICU
import CodeUnits

/// Turns UTF-8 into clean UTF-16 with the way back: canonical composition (NFC), soft hyphens and zero-width characters
/// dropped, broken words and spaced-out capitals joined, look-alike letters and old font encodings mended.
public struct Normalizer: Sendable {
    private let knownWords: (any KnownWords)?

    /// - Parameter knownWords: tells words with a hyphen of their own from divided ones.
    public init(knownWords: (any KnownWords)? = nil) { self.knownWords = knownWords }

    /// Normalises `utf8`, which must be valid UTF-8, into `text`, whose former content is discarded.
    public func normalize(_ utf8: UnsafeBufferPointer<UInt8>, into text: inout NormalizedText) {
        text.repairs.removeAll(keepingCapacity: true)
        let composable = Self.decode(utf8, into: &text)
        if composable { Composition.compose(&text) }
        BrokenWords.join(&text, knownWords)
        SpacedCapitals.join(&text)
        LetterRepair.mend(&text, knownWords)
    }

    /// Decodes UTF-8 to UTF-16 and drops invisible characters. Returns whether composition may have work to do.
    private static func decode(_ utf8: UnsafeBufferPointer<UInt8>, into text: inout NormalizedText) -> Bool {
        var composable = false
        let count = utf8.count
        var origin: [UInt32] = []
        text.units = [UInt16](unsafeUninitializedCapacity: count) { units, initialized in
            origin = [UInt32](unsafeUninitializedCapacity: count + 1) { origin, initializedOrigin in
                var written = 0
                var i = 0
                while i < count {
                    let lead = utf8[i]
                    if lead & 0xFC == 0xD0 {
                        // U+0400 … U+04FF: nearly all letters of ours, and none that composes.
                        units[written] = UInt16(lead & 0x1F) << 6 | UInt16(utf8[i + 1] & 0x3F)
                        origin[written] = UInt32(truncatingIfNeeded: i)
                        written &+= 1
                        i &+= 2
                    } else if lead < 0x80 {
                        units[written] = UInt16(lead)
                        origin[written] = UInt32(truncatingIfNeeded: i)
                        written &+= 1
                        i &+= 1
                    } else if lead < 0xE0 {
                        let unit = UInt16(lead & 0x1F) << 6 | UInt16(utf8[i + 1] & 0x3F)
                        if unit &- 0x300 < 0x70 { composable = true }
                        units[written] = unit
                        origin[written] = UInt32(i)
                        // A soft hyphen that a line ends with divides a word.
                        written += unit == 0xAD && !(i + 2 < count && (utf8[i + 2] == 0x0A || utf8[i + 2] == 0x0D)) ? 0 : 1
                        i += 2
                    } else if lead < 0xF0 {
                        let unit = UInt16(lead & 0xF) << 12 | UInt16(utf8[i + 1] & 0x3F) << 6 | UInt16(utf8[i + 2] & 0x3F)
                        if unit < 0x2000 || unit &- 0x2100 < 0x80 || unit &- 0x3040 < 0x60 || unit >= 0xF900 { composable = true }
                        units[written] = unit
                        origin[written] = UInt32(i)
                        written += isInvisible(unit) ? 0 : 1
                        i += 3
                    } else {
                        let scalar =
                            UInt32(lead & 7) << 18 | UInt32(utf8[i + 1] & 0x3F) << 12 | UInt32(utf8[i + 2] & 0x3F) << 6
                            | UInt32(utf8[i + 3] & 0x3F)
                        units[written] = UInt16(0xD800 + ((scalar - 0x10000) >> 10))
                        units[written + 1] = UInt16(0xDC00 + (scalar & 0x3FF))
                        origin[written] = UInt32(i)
                        origin[written + 1] = UInt32(i)
                        written += 2
                        i += 4
                    }
                }
                origin[written] = UInt32(count)
                initialized = written
                initializedOrigin = written + 1
            }
        }
        text.origin = origin
        return composable
    }

    /// Zero-width space, joiners, directional marks, word joiner, byte order mark.
    @inline(__always)
    private static func isInvisible(_ unit: UInt16) -> Bool {
        (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x202A && unit <= 0x202E) || unit == 0x2060 || unit == 0xFEFF
    }
}
