import Documents
import Foundation
import Testing

/// `tuyun link` as a user runs it.
@Suite struct LinkTests {
    /// Lines of `extract` over Corpus, in a file.
    private struct Extracted: Sendable {
        let folder: TemporaryFolder
        let path: String
        let lines: [String]

        init() throws {
            folder = try TemporaryFolder()
            let found = try Command("extract", Command.corpus)
            path = try folder.write("found.jsonl", found.output)
            lines = found.lines
        }
    }

    private static let extracted = Result { try Extracted() }

    @Test func orderAndJobsDoNotMatter() throws {
        let found = try Self.extracted.get()
        let (folder, path, lines) = (found.folder, found.path, found.lines)
        let alone = try Command("link", path, "--jobs", "1")
        #expect(alone.code == 0, "\(alone.errors)")
        #expect(try Command("link", path, "--jobs", "3").output == alone.output)
        // One order backward, one that mixes, and many files instead of one.
        var mixed = lines
        for place in mixed.indices { mixed.swapAt(place, (place * 17 + 5) % mixed.count) }
        for other in [lines.reversed(), mixed] {
            let shuffled = try folder.write("other.jsonl", (other.joined(separator: "\n") + "\n").utf8)
            #expect(try Command("link", shuffled).lines.sorted() == alone.lines.sorted())
        }
        let half = lines.count / 2
        try folder.write("parts/1.jsonl", (lines[half...].joined(separator: "\n") + "\n").utf8)
        try folder.write("parts/2.jsonl", (lines[..<half].joined(separator: "\n") + "\n").utf8)
        #expect(try Command("link", folder.path + "/parts").lines.sorted() == alone.lines.sorted())
    }

    @Test func furtherDocumentsKeepIDs() throws {
        let found = try Self.extracted.get()
        let (folder, path, lines) = (found.folder, found.path, found.lines)
        let all = try Command("link", path).lines.map { try DocumentLine(line: $0.utf8) }
        let few = try folder.write("few.jsonl", (lines.prefix(12).joined(separator: "\n") + "\n").utf8)
        for line in try Command("link", few).lines.map({ try DocumentLine(line: $0.utf8) }) {
            guard case .document(let before) = line, case .document(let after)? = all.first(where: { $0.id == before.id }) else { continue }
            for (mention, other) in zip(before.mentions, after.mentions) where mention.entity != other.entity {
                let entity = try #require(after.entities.first { $0.id == other.entity })
                #expect(entity.sameAs.contains(mention.entity), "\(before.id): \(mention.text)")
            }
        }
    }

    private static func line(_ id: String, _ name: String) -> String {
        let entity = #"{"id":"e","type":"PER","name":"\#(name)","aliases":[]}"#
        return #"{"id":"\#(id)","language":"ky","mentions":[],"entities":[\#(entity)],"relations":[]}"#
    }

    @Test func curation() throws {
        let folder = try TemporaryFolder()
        let input = Self.line("a", "Аскар Бешимов") + "\n" + Self.line("b", "Аскар Бешимбаев") + "\n"
        let good = try folder.write(
            "c.txt", "# decided\nmerge | PER:аскар_бешимов | PER:аскар_бешимбаев | misprint\nignore | ORG:x | gone\n".utf8)
        let found = try Command("link", "--curation", good, input: input)
        #expect(found.code == 0)
        #expect(found.errors == "tuyun: \(good):3: nothing has the id ORG:x\n")
        #expect(found.lines.allSatisfy { $0.contains(#""id":"PER:аскар_бешимов""#) && $0.contains(#""sameAs":["PER:аскар_бешимбаев"]"#) })
        let bad = try folder.write("bad.txt", "merge | a\n".utf8)
        let failed = try Command("link", "--curation", bad, input: input)
        #expect(failed.code == 2)
        #expect(failed.errors.hasPrefix("tuyun: \(bad):1: a line of this kind is: merge | ID | ID | reason\n"))
        #expect(failed.output.isEmpty)
        #expect(try Command("link", "--curation", folder.path + "/none", input: input).code == 2)
    }

    @Test func suggestionsAreACuration() throws {
        let folder = try TemporaryFolder()
        let input = Self.line("a", "А. Бешимов") + "\n" + Self.line("b", "Аскар Бешимов") + "\n"
        let found = try Command("link", "--suggest", input: input)
        #expect(
            found.lines == [
                "# 0.50  Аскар Бешимов = А. Бешимов?  initials, one person fits",
                "merge | PER:аскар_бешимов | PER:бешимов_а. | initials, one person fits, 0.50",
            ])
        let path = try folder.write("c.txt", found.output)
        let linked = try Command("link", "--curation", path, input: input)
        #expect(linked.lines.allSatisfy { $0.contains(#""id":"PER:аскар_бешимов""#) })
        #expect(linked.errors.isEmpty)
    }
}
