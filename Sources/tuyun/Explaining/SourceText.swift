import Normalization

/// A document's original text by code points, and the way there from the units of its normalised text.
struct SourceText {
    let points: [Unicode.Scalar]
    private let utf8: [UInt8]
    private let normalizedText: NormalizedText
    /// Code points before each byte.
    private let pointsBefore: [Int]

    init(_ utf8: [UInt8], _ text: NormalizedText) {
        self.utf8 = utf8
        normalizedText = text
        points = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
        var count = 0
        var before: [Int] = []
        before.reserveCapacity(utf8.count + 1)
        for byte in utf8 {
            before.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        before.append(count)
        for i in utf8.indices where utf8[i] & 0xC0 == 0x80 { before[i] = before[i] - 1 }
        pointsBefore = before
    }

    /// Code points that units came from.
    func span(_ start: Int, _ end: Int) -> Range<Int> {
        let bytes = utf8.withUnsafeBufferPointer { normalizedText.originalBytes(start, end, in: $0) }
        return pointsBefore[bytes.lowerBound]..<pointsBefore[bytes.upperBound]
    }

    /// The original on one line.
    func original(_ start: Int, _ end: Int) -> String {
        var line = String.UnicodeScalarView()
        line.append(contentsOf: points[span(start, end)].map(Self.printed))
        return String(line)
    }

    func normalised(_ start: Int, _ end: Int) -> String { String(decoding: normalizedText.units[start..<end], as: UTF16.self) }

    /// Line ends, tabs and what is invisible would tear a picture apart.
    static func printed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format, .spaceSeparator: " "
        default: scalar
        }
    }
}
