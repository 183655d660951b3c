import Foundation
import Morphology
import Testing

@Suite("Kyrgyz stem list")
struct KyrgyzStemListTests {
    static let kinds: [String: Features] = [
        "noun": .noun, "adjective": .adjective, "verb": .verb, "adverb": .adverb, "pronoun": .pronoun, "numeral": .numeral,
        "postposition": .adposition, "conjunction": .conjunction, "particle": .particle, "interjection": .interjection,
    ]

    /// Lines of both lists with the tags in force.
    static func lines() throws -> [(word: String, tags: [String])] {
        try lines(of: "kyrgyz-stems.txt") + lines(of: "kyrgyz-vocabulary.txt")
    }

    private static func lines(of name: String) throws -> [(word: String, tags: [String])] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("Lexicons/words/\(name)"), encoding: .utf8)
        var tags: [String] = []
        var lines: [(String, [String])] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("@columns") {
            if line.hasPrefix("@tags ") {
                tags = line.split(separator: " ").dropFirst().map(String.init)
                continue
            }
            let columns = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            lines.append((columns[0], tags + (columns.count > 1 ? columns[1].split(separator: " ").map(String.init) : [])))
        }
        return lines
    }

    static func lexicon() throws -> KyrgyzTestStems {
        KyrgyzTestStems(
            try lines().map { line in (line.tags.reduce(into: Features()) { $0.formUnion(kinds[$1] ?? []) }, line.word) })
    }

    @Test("every line is one lower-case Cyrillic word with known tags, once")
    func wellFormed() throws {
        var seen: Set<String> = []
        for line in try Self.lines() {
            #expect(line.tags.first == "stem")
            #expect(line.tags.dropFirst().allSatisfy { Self.kinds[$0] != nil }, "\(line)")
            #expect(line.word.utf16.allSatisfy { (0x430...0x4FF).contains($0) || $0 == 0x2D }, "\(line.word)")
            #expect(seen.insert(line.word.replacing("ё", with: "е")).inserted, "\(line.word) twice")
        }
        #expect(seen.count > 4000)
    }

    @Test(
        "frequent forms with the real list",
        arguments: [
            ("агенттигинин", "агенттик"), ("башкармалыгынын", "башкармалык"), ("долбоордун", "долбоор"), ("бюджеттен", "бюджет"),
            ("конференцияда", "конференция"), ("өзгөртүүлөрдү", "өзгөрт"), ("токтомго", "токтом"), ("жарлыгы", "жарлык"),
            ("шайлоого", "шайлоо"), ("кызматкерлери", "кызматкер"), ("дайындалды", "дайында"), ("ишке", "иш"), ("билдиришти", "билдир"),
            ("орунбасары", "орунбасар"), ("коомдук", "коом"), ("өкүлчүлүгү", "өкүлчүлүк"),
        ])
    func frequent(_ word: String, _ lemma: String) throws {
        let analyzer = KyrgyzAnalyzer(stems: try Self.lexicon())
        #expect(analyzer.readings(word)[0].lemma == lemma)
    }
}
