/// Bytes that are no text in any encoding that is known.
public struct DecodingFailure: Error, Sendable, Equatable {
    /// Offset of the first byte that is wrong, from 0.
    public let position: Int
    public let reason: String
}

/// Turns the bytes of a text file into UTF-8.
///
/// In this order: a byte order mark decides (and is left out); UTF-8 is taken as it is; UTF-16 without a mark is known by its
/// pattern; UTF-8 with a few broken sequences gets U+FFFD in their place; else the old 8-bit encoding that fits best is converted.
public enum TextDecoder {
    /// - Throws: `DecodingFailure` if nothing fits.
    public static func utf8(_ bytes: [UInt8]) throws(DecodingFailure) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Text.utf8(bytes[2...], isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Text.utf8(bytes[2...], isBigEndian: true) }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        let marked = bytes.count - content.count
        let check = content.withUnsafeBufferPointer { UTF8Check($0) }
        guard let firstBad = check.firstBad else {
            if let isBigEndian = UTF16Text.unmarked(bytes) { return UTF16Text.utf8(bytes[...], isBigEndian: isBigEndian) }
            return content
        }
        // A mark, or nearly all sequences right: what is wrong is damage.
        if marked > 0 || check.bad * 10 <= check.sequences || check.isCutShort { return repaired(content) }
        if let isBigEndian = UTF16Text.unmarked(bytes) { return UTF16Text.utf8(bytes[...], isBigEndian: isBigEndian) }
        if let encoding = ByteEncoding.guess(content), let converted = encoding.utf8(content) { return converted }
        throw DecodingFailure(position: marked + firstBad, reason: "neither UTF-8 nor a Cyrillic 8-bit encoding that is known")
    }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }
}

/// What a pass over bytes as UTF-8 finds.
struct UTF8Check {
    /// Right sequences of two bytes or more.
    private(set) var sequences = 0
    /// Broken sequences.
    private(set) var bad = 0
    private(set) var firstBad: Int?
    /// The only thing wrong is that the last sequence lacks its end.
    private(set) var isCutShort = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let count = bytes.count
        var i = 0
        while i < count {
            let lead = bytes[i]
            if lead < 0x80 {
                i += 1
                continue
            }
            let length = Self.length(lead)
            var got = 1
            while got < length, i + got < count, Self.fits(lead, bytes[i + got], at: got) { got += 1 }
            if length > 1, got == length {
                sequences += 1
                i += length
                continue
            }
            bad += 1
            if firstBad == nil {
                firstBad = i
                isCutShort = length > 1 && i + got == count
            }
            i += got
        }
    }

    /// Bytes of the sequence that `lead` begins, 1 if it begins none.
    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// Whether `byte` may stand at place `index` behind `lead`: no long forms, no surrogates, nothing above U+10FFFF.
    private static func fits(_ lead: UInt8, _ byte: UInt8, at index: Int) -> Bool {
        guard index == 1 else { return byte & 0xC0 == 0x80 }
        switch lead {
        case 0xE0: return 0xA0...0xBF ~= byte
        case 0xED: return 0x80...0x9F ~= byte
        case 0xF0: return 0x90...0xBF ~= byte
        case 0xF4: return 0x80...0x8F ~= byte
        default: return byte & 0xC0 == 0x80
        }
    }
}
