@testable import Normalization

/// A text with what normalisation made of it.
struct Normalized: Sendable {
    let original: [UInt8]
    let text: NormalizedText

    init(_ original: String, knownWords: (any KnownWords)? = nil) { self.init(Array(original.utf8), knownWords: knownWords) }

    /// - Parameter original: valid UTF-8.
    init(_ original: [UInt8], knownWords: (any KnownWords)? = nil) {
        var text = NormalizedText()
        original.withUnsafeBufferPointer { Normalizer(knownWords: knownWords).normalize($0, into: &text) }
        self.original = original
        self.text = text
    }

    var string: String { String(decoding: text.units, as: UTF16.self) }

    /// The original of each scalar of the normalised text, between bars: `й|д`. What was dropped stands in none.
    var sources: String {
        var parts: [String] = []
        var start = 0
        while start < text.units.count {
            let isPair = text.units[start] & 0xFC00 == 0xD800 && start + 1 < text.units.count && text.units[start + 1] & 0xFC00 == 0xDC00
            let end = start + (isPair ? 2 : 1)
            parts.append(source(start..<end))
            start = end
        }
        return parts.joined(separator: "|")
    }

    /// The original of some units.
    func source(_ units: Range<Int>) -> String { String(decoding: original[bytes(units)], as: UTF8.self) }

    func bytes(_ units: Range<Int>) -> Range<Int> {
        original.withUnsafeBufferPointer { text.originalBytes(units.lowerBound, units.upperBound, in: $0) }
    }

    /// `look-alike Ош`, one for each repair, with the mended text.
    var repairs: [String] {
        text.repairs.map { "\($0.kind.rawValue) \(String(decoding: text.units[Int($0.start)..<Int($0.end)], as: UTF16.self))" }
    }
}
