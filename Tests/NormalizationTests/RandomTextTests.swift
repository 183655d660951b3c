import Testing

@testable import Normalization

/// Random text from a seed: what must hold of any text.
@Suite struct RandomTextTests {
    /// SplitMix64: the same seed gives the same texts everywhere.
    struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// Scalars that some step looks at, and their neighbours.
    static let special = Array(
        "аеиуоӨөүңъёйЙАБВГД aeoixHTBѳɵθ\\\n\r\t ., \u{306}\u{308}\u{301}\u{327}\u{AD}\u{200B}\u{200D}\u{FEFF}\u{2060}\u{202A}😀𝕏한\u{1112}\u{1161}"
            .unicodeScalars)

    static func text(_ generator: inout SeededGenerator) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            if Int.random(in: 0..<8, using: &generator) > 0 {
                text.append(special.randomElement(using: &generator)!)
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) {
                text.append(scalar)
            }
        }
        return Array(String(text).utf8)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func holdsOfAnyText(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<500 {
            let original = Self.text(&generator)
            if let fault = fault(in: Normalized(original)) {
                Issue.record("\(fault): \(String(decoding: original, as: UTF8.self).debugDescription)")
                return
            }
        }
    }

    private func fault(in found: Normalized) -> String? {
        let (units, origin) = (found.text.units, found.text.origin)
        guard origin.count == units.count + 1, origin.last == UInt32(found.original.count) else { return "origin has another length" }
        if zip(origin, origin.dropFirst()).contains(where: { $0 > $1 }) { return "origin falls" }
        func isBorder(_ byte: Int) -> Bool {
            byte == found.original.count || (0..<found.original.count).contains(byte) && found.original[byte] & 0xC0 != 0x80
        }
        for start in units.indices {
            for end in [start, start + 1, min(start + 5, units.count), units.count] where end >= start {
                let bytes = found.bytes(start..<end)
                if !isBorder(bytes.lowerBound) || !isBorder(bytes.upperBound) { return "units \(start)..<\(end) are the bytes \(bytes)" }
                if start < end, bytes.isEmpty { return "units \(start)..<\(end) come from nothing" }
            }
        }
        for repair in found.text.repairs where repair.start >= repair.end || Int(repair.end) > units.count { return "repair \(repair)" }
        return nil
    }

    @Test func buffersAreReused() {
        var generator = SeededGenerator(state: 7)
        var text = NormalizedText()
        for _ in 0..<200 {
            let original = Self.text(&generator)
            original.withUnsafeBufferPointer { Normalizer().normalize($0, into: &text) }
            let fresh = Normalized(original).text
            #expect(text.units == fresh.units)
            #expect(text.origin == fresh.origin)
            #expect(text.repairs == fresh.repairs)
        }
    }
}
