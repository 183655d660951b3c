import Documents
import Testing

@Suite struct InputDocumentTests {
    @Test(
        arguments: [
            (#"{"id":"a","text":"Сал\u0430м\n"}"#, "a", "Салам\n", nil),
            (#"{ "text" : "" , "id" : -12.0 }"#, "-12.0", "", nil),
            (
                #"{"url":"h","id":"a","n": [1, 2.0],"text":"т","\u0062":{"x":null}}"#, "a", "т",
                #"{"url":"h","n":[1, 2.0],"\u0062":{"x":null}}"#
            ),
            (#"{"id":"a","text":"т","meta":{"k":1},"source":"s"}"#, "a", "т", #"{"meta":{"k":1},"source":"s"}"#),
        ] as [(String, String, String, String?)])
    func reads(line: String, id: String, text: String, meta: String?) throws {
        let document = try InputDocument(line: line.utf8, fallbackID: "f:1", source: "f")
        #expect(document == InputDocument(id: id, text: Array(text.utf8), source: "f", meta: meta.map { Array($0.utf8) }))
    }

    @Test(arguments: [
        ("", DocumentFailure(id: "f:1", code: "not-json", message: "byte 0: unexpected end")),
        ("Салам", DocumentFailure(id: "f:1", code: "not-json", message: "byte 0: expected an object")),
        ("[]", DocumentFailure(id: "f:1", code: "not-json", message: "byte 0: expected an object")),
        (#"{"id":"a","text":"x"#, DocumentFailure(id: "f:1", code: "not-json", message: "byte 19: string without an end")),
        (#"{"text":"x"}"#, DocumentFailure(id: "f:1", code: "no-id", message: #"no field "id""#)),
        (
            #"{"id":null,"text":"x"}"#,
            DocumentFailure(id: "f:1", code: "bad-id", message: #""id" must be a number or a string that is not empty"#)
        ),
        (
            #"{"id":"","text":"x"}"#,
            DocumentFailure(id: "f:1", code: "bad-id", message: #""id" must be a number or a string that is not empty"#)
        ),
        (#"{"id":"a","id":"b","text":"x"}"#, DocumentFailure(id: "f:1", code: "duplicate-field", message: #"more than one "id""#)),
        (#"{"id":"a"}"#, DocumentFailure(id: "a", code: "no-text", message: #"no field "text""#)),
        (#"{"id":"a","text":5}"#, DocumentFailure(id: "a", code: "bad-text", message: #""text" is not a string"#)),
        (#"{"id":"a","text":"x","text":"y"}"#, DocumentFailure(id: "a", code: "duplicate-field", message: #"more than one "text""#)),
    ])
    func fails(line: String, failure: DocumentFailure) {
        #expect(throws: failure) { try InputDocument(line: line.utf8, fallbackID: "f:1") }
    }

    @Test func notUTF8() {
        let line = Array(#"{"id":"a","text":"x"#.utf8) + [0xFF] + Array(#""}"#.utf8)
        #expect(throws: DocumentFailure(id: "f:1", code: "not-json", message: "byte 19: not UTF-8")) {
            try InputDocument(line: line, fallbackID: "f:1")
        }
    }
}
