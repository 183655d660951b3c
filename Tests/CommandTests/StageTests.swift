import Documents
import Foundation
import Testing

@Suite struct StageTests {
    @Test func runWritesWhatTheStagesWrite() throws {
        let folder = try TemporaryFolder()
        let out = folder.path + "/a/b"
        let run = try Command("run", Command.corpus, "--output", out)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.contains(" documents, "))
        let names = ["cooccurrence.csv", "documents.jsonl", "entities.jsonl", "graph.gexf", "relations.jsonl", "report.html"]
        #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == names)

        let extracted = folder.path + "/extracted.jsonl"
        #expect(try Command("extract", Command.corpus, "--output", extracted).code == 0)
        let linked = try Command("link", extracted)
        #expect(linked.output == Array(try Data(contentsOf: URL(fileURLWithPath: out + "/documents.jsonl"))))
        for (format, name) in [("gexf", names[3]), ("csv", names[0]), ("entities", names[2]), ("relations", names[4])] {
            let graph = try Command("graph", out + "/documents.jsonl", "--format", format)
            #expect(graph.output == Array(try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(name)"))), "\(name)")
        }
        let report = try Command("report", input: String(decoding: linked.output, as: UTF8.self))
        #expect(report.output == Array(try Data(contentsOf: URL(fileURLWithPath: out + "/report.html"))))
    }

    @Test func linkKeepsFailures() throws {
        let lines = """
            {"id":"a","error":{"code":"encoding","message":"m"}}
            rubbish
            """
        let found = try Command("link", input: lines)
        #expect(found.code == 1)
        #expect(try found.lines.map { try DocumentLine(line: $0.utf8).id } == ["a", "stdin:2"])
    }

    @Test func evaluate() throws {
        let folder = try TemporaryFolder()
        try folder.write("gold/x.gold", "⟦LOC Ош⟧ шаары, ⟦PER Аскар Бешимов⟧".utf8)
        let found = #"{"id":"x.txt","mentions":[{"start":0,"end":2,"type":"LOC","rule":"r"},{"start":3,"end":8,"type":"PER","rule":"r"}]}"#
        let result = try Command("evaluate", folder.path + "/gold", "-", input: found)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.lines.contains("strict   LOC       P 1.000  R 1.000  F1 1.000   (gold 1, found 1, right 1)"))
        #expect(result.lines.contains { $0.contains("missed") && $0.contains("⟦Аскар Бешимов⟧") })
        #expect(result.lines.contains { $0.contains("false") && $0.contains("‹шаары›") })
    }

    /// What is told of a document does not hang on those before it: `5 m` says nothing of an initial `M.`
    @Test func readingsAreADocumentsOwn() throws {
        let folder = try TemporaryFolder()
        let first = try folder.write("a.txt", "Высота дома 5 м, ширина 3 м и глубина 2 м вместе.".utf8)
        let second = try folder.write("b.txt", "Председатель собрания М. Иванов ушёл на обед.".utf8)
        let alone = try Command("explain", second)
        #expect(String(decoding: alone.output, as: UTF8.self).contains("initial nom"))
        #expect(Array(try Command("explain", first, second).output.suffix(alone.output.count)) == Array(alone.output))
    }

    @Test func explainDrawsMentions() throws {
        let found = try Command("explain", input: "Бишкекте Аскар Бешимов сүйлөдү.")
        #expect(found.code == 0, "\(found.errors)")
        #expect(found.lines.contains("LOC───── PER──────────"))
        #expect(found.lines.contains { $0.contains("Lexicons/places/") && $0.contains("Бишкек") })
        #expect(!found.output.contains(0x1B))
    }

    @Test func lexiconCheckNamesFileAndLine() throws {
        let folder = try TemporaryFolder()
        let text = "@columns ky\n@tags loc city\nБиринчи шаар\nБиринчи шаар\nа | б | в\nЭкинчи | nonsense\n"
        let path = try folder.write("mine.txt", text.utf8)
        let found = try Command("lexicon", "check", path)
        #expect(found.code == 1)
        #expect(
            found.lines == [
                "\(path):4: duplicate: Биринчи шаар: the same name with the same tags: \(path):3 Биринчи шаар",
                "\(path):5: malformed: 3 columns, but @columns names 1 and one for tags",
                "\(path):6: unknown-tag: unknown tag ‘nonsense’",
            ])
    }

    @Test(arguments: ["министрлигинин", "Министерством"])
    func lexiconLookupKnowsForms(word: String) throws {
        let found = try Command("lexicon", "lookup", word)
        #expect(found.code == 0, "\(found.errors)")
        #expect(found.lines.first?.hasPrefix("Lexicons/bodies/heads.txt:") == true)
    }
}
