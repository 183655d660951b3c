import CICU

/// An 8-bit encoding of Cyrillic text, converted by ICU.
struct ByteEncoding: Sendable, Hashable {
    /// ICU's name of it.
    let name: String

    /// Those that are met; of two that fit alike the first is taken.
    static let all = ["windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"].map { ByteEncoding(name: $0) }

    /// Bytes that are looked at to guess.
    private static let sampleSize = 1 << 16

    /// The encoding in which the bytes look most like words, nil if they do in none.
    static func guess(_ bytes: [UInt8]) -> ByteEncoding? {
        let sample = Array(bytes.prefix(sampleSize))
        var best: (encoding: ByteEncoding, score: Double)?
        for encoding in all {
            guard let text = encoding.utf8(sample) else { continue }
            let score = CyrillicScore(text).mean
            if score > best?.score ?? 1 { best = (encoding, score) }
        }
        return best?.encoding
    }

    /// The bytes in UTF-8; nil if ICU does not know the encoding.
    func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard let count = Int32(exactly: bytes.count) else { return nil }
        return bytes.withUnsafeBytes { source -> [UInt8]? in
            let start = source.bindMemory(to: CChar.self).baseAddress
            // No byte becomes more than three.
            let capacity = bytes.count * 3
            guard let room = Int32(exactly: capacity) else { return nil }
            var written: Int32 = -1
            let converted = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
                buffer.withMemoryRebound(to: CChar.self) { written = cicu_to_utf8(name, start, count, $0.baseAddress, room) }
                initialized = Int(max(0, min(written, room)))
            }
            return written < 0 || written > room ? nil : converted
        }
    }
}

/// How much a text looks like Cyrillic words: common letters speak for it; capitals inside words, rare signs and letters of
/// other alphabets against it.
struct CyrillicScore {
    private var sum = 0
    private var count = 0

    /// Mean over all characters that are not ASCII; real text has about 2, and 1 is where doubt begins.
    var mean: Double { count == 0 ? 0 : Double(sum) / Double(count) }

    /// Letters of Russian and Kyrgyz from the most common on, in three classes.
    private static let common = Set("оеаинтсрвлкмыу".unicodeScalars)
    private static let usual = Set("дпяьгзбчйшжх".unicodeScalars)
    private static let signs = Set("«»„“”‘’–—…№§°\u{A0}\u{AD}".unicodeScalars)

    init(_ utf8: [UInt8]) {
        var previousIsSmall = false
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            guard scalar.value >= 0x80 else {
                previousIsSmall = false
                continue
            }
            count += 1
            let isCapital = 0x410...0x42F ~= scalar.value || scalar.value == 0x401
            let isSmall = 0x430...0x44F ~= scalar.value || scalar.value == 0x451
            if isCapital {
                sum += previousIsSmall ? -4 : 1
            } else if isSmall {
                sum += Self.common.contains(scalar) ? 3 : Self.usual.contains(scalar) ? 2 : 1
            } else if !Self.signs.contains(scalar) {
                sum -= 3
            }
            previousIsSmall = isSmall
        }
    }
}
