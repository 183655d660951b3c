import Documents
import Foundation
import Pipeline
import Synchronization
import Testing

/// The lexicons of the project and the Russian dictionary (`TUYUN_RU_DICT`, or `.build-data/ru`), loaded once for all tests.
enum Fixture {
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    final class Shared: Sendable {
        let processor: Mutex<DocumentProcessor>
        init(_ processor: sending DocumentProcessor) { self.processor = Mutex(processor) }
    }

    /// The nearest folder above this file that holds `Package.swift` and `Lexicons`.
    static let root: String = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let files = FileManager.default
        while folder.path != "/", !["Package.swift", "Lexicons"].allSatisfy({ files.fileExists(atPath: folder.path + "/" + $0) }) {
            folder.deleteLastPathComponent()
        }
        return folder.path
    }()

    private static let shared: Result<Shared, any Error> = Result {
        let dictionary = ProcessInfo.processInfo.environment["TUYUN_RU_DICT"] ?? root + "/.build-data/ru"
        let resources = try Resources(lexiconDirectory: root + "/Lexicons", russianDirectory: dictionary)
        guard resources.russian != nil else {
            throw Missing(description: "The Russian dictionary is needed (run scripts/setup): \(resources.russianProblem ?? dictionary)")
        }
        return Shared(DocumentProcessor(resources: resources))
    }

    /// Loaded once more with the terms that linking needs.
    static let linkingResources: Resources? = {
        let dictionary = ProcessInfo.processInfo.environment["TUYUN_RU_DICT"] ?? root + "/.build-data/ru"
        return try? Resources(lexiconDirectory: root + "/Lexicons", terms: true, russianDirectory: dictionary)
    }()

    static func record(_ text: String) throws -> DocumentRecord {
        try shared.get().processor.withLock { $0.process(InputDocument(id: "test", text: Array(text.utf8))) }
    }
}

/// A text and what resolution must make of it.
struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let wanted: [String]
    /// Why it does not hold yet; the test fails once it does, and the reason goes.
    var flaw: String?
    var testDescription: String { text }

    init(_ text: String, _ wanted: String..., flaw: String? = nil) {
        self.text = text
        self.wanted = wanted
        self.flaw = flaw
    }

    func check(_ found: (DocumentRecord) -> [String]) throws {
        let lines = found(try Fixture.record(text))
        guard let flaw else {
            #expect(lines == wanted)
            return
        }
        withKnownIssue(Comment(rawValue: flaw)) { #expect(lines == wanted) }
    }
}

extension DocumentRecord {
    /// Names of the entities of a type in the order of the text, aliases in brackets: `Асан Бекжанов (Бекжанов)`.
    func names(_ types: MentionType...) -> [String] {
        entities.filter { types.contains($0.type) }.map { $0.name + ($0.aliases.isEmpty ? "" : " (\($0.aliases.joined(separator: "; ")))") }
    }

    /// `Асан Бекжанов heads Кыргызстан [Президенти]`
    var statements: [String] {
        let names = Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return relations.map { relation in
            let role = relation.role.map { " [\($0)]" } ?? ""
            return "\(names[relation.subject] ?? "?") \(relation.predicate) \(names[relation.object] ?? "?")\(role)"
        }
    }

    /// The same with `former` or `acting` and when: `Иван Захаров heads Верховный суд [председатель] 2010/2015`
    var timedStatements: [String] {
        zip(statements, relations).map { statement, relation in
            ([statement] + [relation.status, relation.date].compactMap { $0 }).joined(separator: " ")
        }
    }

    /// `Асан Бекжанов: Биз мектеп курабыз`
    var quoted: [String] {
        let names = Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return quotations.map { "\(names[$0.speaker] ?? "?"): \($0.text)" }
    }
}
