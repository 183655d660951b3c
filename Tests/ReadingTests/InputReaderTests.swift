import Documents
import Testing

@testable import Reading

@Suite struct InputReaderTests {
    /// `id=text` of documents and `id!code` of failures.
    private func read(_ listing: InputListing) -> [String] {
        var reader = InputReader(listing)
        var found: [String] = []
        while let batch = reader.next() {
            batch.forEachDocument { document in
                switch document {
                case .success(let document): found.append("\(document.id)=\(String(decoding: document.text, as: UTF8.self))")
                case .failure(let failure): found.append("\(failure.id)!\(failure.code)")
                }
            }
        }
        return found
    }

    @Test func aBadLineFailsInItsPlace() throws {
        let folder = try TemporaryFolder()
        let lines = """
            {"id":"a","text":"Ош"}
            {"id":"b","text":
            {"text":"Нарын"}

            {}
            {"id":"c"}
            {"id":7,"text":"","x":1}
            """
        let path = try folder.write("x.jsonl", lines.utf8)
        #expect(
            read(InputListing([folder.path])) == [
                "a=Ош", "x.jsonl:2!not-json", "x.jsonl:3=Нарын", "x.jsonl:4!not-json", "x.jsonl:5!no-text", "c!no-text", "7=",
            ])
        #expect(read(InputListing([path])).first == "a=Ош")
    }

    @Test func textFilesAreDocuments() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", [0xEF, 0xBB, 0xBF] + "Талас\n".utf8)
        try folder.write("b/empty.txt", [])
        try folder.write("c.txt", [0x41, 0x81, 0x8D, 0x8F, 0x90])
        for number in 0..<100 { try folder.write("d/\(number + 100).txt", "\(number)".utf8) }
        let found = read(InputListing([folder.path]))
        #expect(found.prefix(4) == ["a.txt=Талас\n", "b/empty.txt=", "c.txt!encoding", "d/100.txt=0"])
        #expect(found.count == 103)
    }

    @Test func oneBadFileStopsNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write("b.txt", "Ош".utf8)
        #expect(read(InputListing([folder.path + "/a.txt", folder.path])) == ["\(folder.path)/a.txt!unreadable", "b.txt=Ош"])
    }

    @Test(arguments: [
        ("  \n {\"id\":\"a\",\"text\":\"x\"}", ["a=x"]),
        ("\u{FEFF}{\"id\":\"a\",\"text\":\"x\"}\r\n{\"id\":\"b\",\"text\":\"y\"}", ["a=x", "b=y"]),
        ("Салам {}", ["=Салам {}"]),
        ("", ["="]),
    ])
    func guessesTheFormat(content: String, expected: [String]) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("input.data", content.utf8)
        // Blank lines before the first document are lines, too.
        let found = read(InputListing([path])).map { $0.replacing("\(path)=", with: "=") }.filter { !$0.hasSuffix("!not-json") }
        #expect(found == expected)
    }
}
