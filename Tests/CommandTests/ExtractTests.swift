import Documents
import Foundation
import Testing

@Suite struct ExtractTests {
    @Test func sameBytesWithAnyNumberOfJobs() throws {
        let one = try Command("extract", Command.corpus, "--jobs", "1", "--quiet")
        let four = try Command("extract", Command.corpus, "--jobs", "4", "--quiet")
        #expect(one.code == 0, "\(one.errors)")
        #expect(one.errors == "")
        #expect(one.output == four.output)
        #expect(one.lines.count >= 24)
        for line in one.lines { _ = try DocumentLine(line: line.utf8) }
    }

    /// Enough lines for many batches, long ones among short ones, so that threads overtake each other.
    @Test func orderOfManyLines() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<1500).map { number in
            number % 97 == 0 ? "bad" : #"{"id":\#(number),"text":"\#(String(repeating: "Ош шаары. ", count: number % 31))"}"#
        }
        let path = try folder.write("many.jsonl", lines.joined(separator: "\n").utf8)
        let one = try Command("extract", path, "--jobs", "1")
        let three = try Command("extract", path, "--jobs", "3")
        #expect(one.output == three.output)
        #expect(one.code == 1)
        let ids = try one.lines.map { try DocumentLine(line: $0.utf8).id }
        #expect(ids == (0..<1500).map { $0 % 97 == 0 ? "\(path):\($0 + 1)" : "\($0)" })
    }

    @Test func aBadLineIsAnErrorLineInItsPlace() throws {
        let input = """
            {"id":"a","text":"Бишкек шаары","url":"u"}
            no JSON
            {"id":"c","text":"Ош"}
            """
        let found = try Command("extract", input: input)
        #expect(found.code == 1)
        #expect(found.errors == "tuyun: stdin:2: byte 0: expected an object (not-json)\n")
        let lines = try found.lines.map { try DocumentLine(line: $0.utf8) }
        #expect(lines.map(\.id) == ["a", "stdin:2", "c"])
        #expect(lines[1] == .failure(DocumentFailure(id: "stdin:2", code: "not-json", message: "byte 0: expected an object")))
        guard case .document(let first) = lines[0] else {
            Issue.record("no document")
            return
        }
        #expect(first.meta == Array(#"{"url":"u"}"#.utf8))
        #expect(first.mentions.contains { $0.type == .location })
    }

    @Test func plainTextIsOneDocument() throws {
        let found = try Command("extract", input: "Бишкек\n")
        #expect(found.code == 0)
        #expect(found.lines.count == 1)
        #expect(try DocumentLine(line: found.lines[0].utf8).id == "stdin")
    }

    @Test func nothingInNothingOut() throws {
        for format in ["auto", "jsonl"] {
            let found = try Command("extract", "--from", format)
            #expect(found.code == 0)
            #expect(found.output == [])
        }
    }

    @Test func typesLimitMentionsAndWhatTheyStandFor() throws {
        let text = "2021-жылдын 18-ноябрында Бишкекте Кыргыз Республикасынын Маданият министри Аскар Бешимов сүйлөдү."
        let found = try Command("extract", "--types", "PER,DATE", input: text)
        guard case .document(let record) = try DocumentLine(line: found.lines[0].utf8) else {
            Issue.record("no document")
            return
        }
        #expect(Set(record.mentions.map(\.type)) == [.person, .date])
        #expect(Set(record.entities.map(\.id)) == Set(record.mentions.map(\.entity)))
        #expect(record.relations == [])
    }

    @Test func lexiconsOfTheUser() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("my.txt", "@columns ky\n@tags loc city\nКыйшыкбаштык\nх | у | z\n".utf8)
        let found = try Command("extract", "--lexicon", path, input: "Кыйшыкбаштыкка барды.")
        #expect(found.lines[0].contains(#""type":"LOC","text":"Кыйшыкбаштыкка""#))
        #expect(found.errors.contains("my.txt:4: 3 columns"))
    }

    @Test func outputFile() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/found.jsonl"
        let found = try Command("extract", "--output", path, input: "Ош")
        #expect(found.code == 0)
        #expect(found.output == [])
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(#"{"id":"stdin""#))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["found.jsonl"])
    }
}
