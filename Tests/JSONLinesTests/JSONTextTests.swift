import JSONLines
import Testing

@Suite struct JSONTextTests {
    /// Bytes of a string's content that are not UTF-8, and the offset of the first bad one.
    @Test(
        arguments: [
            ([0x80], 0), ([0x61, 0xC0, 0x80], 1), ([0xC1, 0xBF], 0), ([0xD3], 0), ([0xD3, 0x41], 0), ([0xE0, 0x9F, 0xBF], 0),
            ([0xED, 0xA0, 0x80], 0), ([0xE2, 0x82], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xF5, 0x80, 0x80, 0x80], 0), ([0xF0, 0x9F, 0x98], 0), ([0xFF], 0),
        ] as [([UInt8], Int)])
    func notUTF8(content: [UInt8], position: Int) {
        let quote = UInt8(ascii: "\"")
        #expect(throws: JSONError(at: position + 1, "not UTF-8")) { try JSONValue([quote] + content + [quote]) }
    }

    @Test(arguments: ["\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "өзгөчө ү", ""])
    func utf8StaysAsItIs(content: String) throws {
        #expect(try JSONValue("\"\(content)\"".utf8) == .string(content))
    }

    @Test(arguments: [
        (#"\ud83d\ude00"#, "😀"), (#"\u0441\u04AF\u0439"#, "сүй"), (#"a\b\f\r"#, "a\u{8}\u{C}\r"), (#"\u0000"#, "\0"),
        (#"\\u0041"#, #"\u0041"#), (#"ж\u002e"#, "ж."),
    ])
    func unescapes(source: String, string: String) throws {
        #expect(try JSONValue("\"\(source)\"".utf8) == .string(string))
    }

    @Test func keysMatchHoweverTheyAreEscaped() throws {
        try Array(#"{"\u0069d":1,"text":2}"#.utf8).withUnsafeBufferPointer { bytes in
            let fields = try JSONReader.fields(bytes)
            let reader = JSONReader(bytes)
            #expect(reader.matches(fields[0].key, "id"))
            #expect(reader.matches(fields[1].key, "text"))
            #expect(!reader.matches(fields[1].key, "tex"))
            #expect(!reader.matches(fields[1].key, "texts"))
        }
    }
}
