import JSONLines
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        ("null", "null"),
        (" true ", "true"),
        ("[ ]", "[]"),
        ("{ }", "{}"),
        ("[1, -2.50, 1E+2, 0]", "[1,-2.50,1E+2,0]"),
        (#"{"b":1,"a":{"c":[false,"x"]},"b":2}"#, #"{"b":1,"a":{"c":[false,"x"]},"b":2}"#),
        (#""\u04e9\n\/\"\\\t\u001F""#, #""ө\n/\"\\\t\u001f""#),
        ("\t\r\n\"ң😀\"\n", "\"ң😀\""),
    ])
    func valid(source: String, written: String) throws {
        let value = try JSONValue(source.utf8)
        var out: [UInt8] = []
        value.append(to: &out)
        #expect(String(decoding: out, as: UTF8.self) == written)
        #expect(try JSONValue(out) == value)
    }

    @Test(arguments: [
        ("", 0), ("  ", 2), ("nul", 0), ("True", 0), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("{\"a\"}", 4), ("{\"a\":}", 5),
        ("{\"a\":1,}", 7), ("{a:1}", 1), ("{'a':1}", 1), ("01", 1), ("-", 1), ("1.", 2), (".5", 0), ("1e", 2), ("+1", 0), ("NaN", 0),
        ("\"a", 2), ("\"a\\", 2), ("\"a\nb\"", 2), (#""\x""#, 1), (#""\u12G4""#, 1), (#""\ud83d""#, 1), (#""\ude00""#, 1),
        (#""\ud83dA""#, 1), ("1 2", 2), ("[", 1), ("{\"a\":[1}", 7), ("\u{FEFF}1", 0),
    ])
    func invalid(source: String, position: Int) {
        #expect { try JSONValue(source.utf8) } throws: { ($0 as? JSONError)?.position == position }
    }

    @Test func nestingHasALimit() throws {
        let limit = JSONReader.depthLimit
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        _ = try JSONValue(nested(limit).utf8)
        #expect { try JSONValue(nested(limit + 1).utf8) } throws: { ($0 as? JSONError)?.position == limit }
    }

    @Test func members() throws {
        let value = try JSONValue(#"{"s":"x","n":12,"d":-0.5,"a":[1],"s":"y"}"#.utf8)
        #expect(value["s"]?.string == "y")
        #expect(value["n"]?.integer == 12)
        #expect(value["d"]?.double == -0.5)
        #expect(value["a"]?.array?.count == 1)
        #expect(value["none"] == nil)
        #expect(value.members?.map(\.key) == ["s", "n", "d", "a", "s"])
    }

    @Test func numbers() throws {
        func integer(_ source: String) throws -> Int {
            try Array(source.utf8).withUnsafeBufferPointer { bytes in
                var reader = JSONReader(bytes)
                return try reader.integer()
            }
        }
        #expect(try integer(" 42 ") == 42)
        #expect(try integer("-9223372036854775808") == .min)
        #expect(try integer("9223372036854775807") == .max)
        #expect(throws: JSONError(at: 0, "number too large")) { try integer("9223372036854775808") }
        #expect(throws: JSONError(at: 0, "number too large")) { try integer("100000000000000000000") }
        #expect(throws: JSONError(at: 1, "expected a whole number")) { try integer(" 1.0") }
        #expect(throws: JSONError(at: 0, "expected a value")) { try integer("x") }
    }
}
