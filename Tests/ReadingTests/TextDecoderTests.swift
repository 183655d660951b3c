import Testing

@testable import Reading

@Suite struct TextDecoderTests {
    private func decoded(_ bytes: [UInt8]) throws -> String { String(decoding: try TextDecoder.utf8(bytes), as: UTF8.self) }

    private static let sentence = "Президент подписал указ о переходе на латиницу. Токтом кабыл алынды, деп билдирди Аскар Бешимов."

    @Test(arguments: ["", "abc", sentence, "ө ү ң 𝄞", "a\u{0}b"])
    func keepsUTF8(text: String) throws {
        #expect(try decoded(Array(text.utf8)) == text)
        #expect(try decoded([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
    }

    private static let damaged: [([UInt8], String)] = [
        (bytes("Ош", [0xD0]), "Ош\u{FFFD}"),
        ([0x61, 0xE2, 0x80], "a\u{FFFD}"),
        (bytes("Кыргыз Республикасы", [0xFF, 0x20]) + bytes("жана", []), "Кыргыз Республикасы\u{FFFD} жана"),
    ]

    private static func bytes(_ text: String, _ rest: [UInt8]) -> [UInt8] { Array(text.utf8) + rest }

    @Test(arguments: damaged)
    func repairsDamage(bytes: [UInt8], text: String) throws { #expect(try decoded(bytes) == text) }

    @Test func readsUTF16() throws {
        let units = Array("Өкмөт 𝄞\n".utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try decoded([0xFF, 0xFE] + little) == "Өкмөт 𝄞\n")
        #expect(try decoded([0xFE, 0xFF] + big) == "Өкмөт 𝄞\n")
        #expect(try decoded([0xFF, 0xFE] + little + [0x20]) == "Өкмөт 𝄞\n\u{FFFD}")
        #expect(try decoded(Self.sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == Self.sentence)
    }

    @Test(arguments: ["windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"])
    func guessesByteEncodings(name: String) throws {
        let bytes = try #require(Self.encode(Self.sentence, name))
        #expect(try decoded(bytes) == Self.sentence)
    }

    @Test func failsWhereNothingFits() {
        #expect(throws: DecodingFailure.self) { try TextDecoder.utf8(Array(0x80...0xFF)) }
        let noise: [UInt8] = [0x41, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x00, 0x81, 0x8D]
        #expect(throws: DecodingFailure(position: 1, reason: "neither UTF-8 nor a Cyrillic 8-bit encoding that is known")) {
            try TextDecoder.utf8(noise)
        }
    }

    /// The text in an 8-bit encoding, by turning its decoding table round.
    private static func encode(_ text: String, _ name: String) -> [UInt8]? {
        var byScalar: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8.min...UInt8.max {
            guard let utf8 = ByteEncoding(name: name).utf8([byte]) else { return nil }
            if let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first { byScalar[scalar] = byScalar[scalar] ?? byte }
        }
        let bytes = text.unicodeScalars.compactMap { byScalar[$0] }
        return bytes.count == text.unicodeScalars.count ? bytes : nil
    }
}
