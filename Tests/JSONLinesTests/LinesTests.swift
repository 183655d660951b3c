import JSONLines
import Testing

@Suite struct LinesTests {
    @Test(
        arguments: [
            ("", []),
            ("a", ["a"]),
            ("a\n", ["a"]),
            ("a\nb", ["a", "b"]),
            ("a\r\nb\r\n", ["a", "b"]),
            ("\n\na\n\n", ["", "", "a", ""]),
            ("a\rb\n", ["a\rb"]),
            ("\r\n", [""]),
            ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]),
            ("\u{FEFF}", []),
        ] as [(String, [String])])
    func lines(source: String, expected: [String]) {
        let bytes = Array(source.utf8)
        let lines = bytes.withUnsafeBufferPointer { buffer in
            Lines(buffer).map { String(decoding: buffer[$0], as: UTF8.self) }
        }
        #expect(lines == expected)
    }
}
