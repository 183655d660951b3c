import JSONLines
import Testing

@Suite struct JSONWriterTests {
    private func written(_ write: (inout [UInt8]) -> Void) -> String {
        var out: [UInt8] = []
        write(&out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test(arguments: [
        ("", #""""#), ("Өкмөт «А»", #""Өкмөт «А»""#), ("\"", #""\"""#), ("a\\b", #""a\\b""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
        ("\0\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("/\u{2028}", "\"/\u{2028}\""),
        ("a string longer than the inline form, with \"quotes\"", #""a string longer than the inline form, with \"quotes\"""#),
    ])
    func strings(value: String, json: String) {
        #expect(written { JSONWriter.append(value, to: &$0) } == json)
    }

    @Test(arguments: [(0, "0"), (7, "7"), (-120, "-120"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808")])
    func integers(value: Int, json: String) {
        #expect(written { JSONWriter.append(value, to: &$0) } == json)
    }

    @Test(arguments: [(0.5, "0.5"), (-3.0, "-3.0"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null")])
    func doubles(value: Double, json: String) {
        #expect(written { JSONWriter.append(value, to: &$0) } == json)
    }

    @Test func keys() {
        let text = written { out in
            JSONWriter.appendKey("id", first: true, to: &out)
            JSONWriter.append(1, to: &out)
            JSONWriter.appendKey("text", to: &out)
        }
        #expect(text == #""id":1,"text":"#)
    }
}
