import JSONLines
import Testing

@Suite struct JSONFieldsTests {
    private func fields(_ source: String) throws -> [(key: String, value: String)] {
        let bytes = Array(source.utf8)
        return try bytes.withUnsafeBufferPointer { buffer in
            try JSONReader.fields(buffer).map {
                (String(decoding: bytes[$0.rawKey], as: UTF8.self), String(decoding: bytes[$0.value], as: UTF8.self))
            }
        }
    }

    @Test func valuesSurviveByteForByte() throws {
        let found = try fields(#" { "b" : 1.0e5 , "\u0061":[ 1 , {"x": null} ], "c":"\u0416", "b":{ } } "#)
        #expect(found.map(\.key) == [#""b""#, #""\u0061""#, #""c""#, #""b""#])
        #expect(found.map(\.value) == ["1.0e5", #"[ 1 , {"x": null} ]"#, #""\u0416""#, "{ }"])
    }

    @Test(arguments: [("[]", 0), ("\"x\"", 0), ("{\"a\":[1,}}", 8), ("{} {}", 3), ("{\"a\":\"\u{1}\"}", 6), ("", 0)])
    func invalid(source: String, position: Int) {
        #expect { try fields(source) } throws: { ($0 as? JSONError)?.position == position }
    }

    /// No input may crash the reader, and what it accepts must read back.
    @Test func noiseDoesNotCrash() {
        var random = SplitMix(seed: 7)
        let alphabet = Array(#"{}[]":,\u0123eE+-. tfn"#.utf8) + [0x00, 0x0A, 0xD3, 0xA9, 0xF0, 0xFF]
        for _ in 0..<20_000 {
            let bytes = (0..<Int(random.next() % 24)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
            guard let value = try? JSONValue(bytes) else { continue }
            var out: [UInt8] = []
            value.append(to: &out)
            #expect((try? JSONValue(out)) == value)
        }
    }
}

/// A small random source that gives the same numbers in every run.
private struct SplitMix {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
