import Documents
import Evaluation
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

    static let shared: Result<Shared, any Error> = Result {
        let dictionary = ProcessInfo.processInfo.environment["TUYUN_RU_DICT"] ?? root + "/.build-data/ru"
        let resources = try Resources(lexiconDirectory: root + "/Lexicons", russianDirectory: dictionary)
        guard resources.russian != nil else {
            throw Missing(description: "The Russian dictionary is needed (run scripts/setup): \(resources.russianProblem ?? dictionary)")
        }
        return Shared(DocumentProcessor(resources: resources))
    }

    static func record(_ text: String) throws -> DocumentRecord {
        try shared.get().processor.withLock { $0.process(InputDocument(id: "test", text: Array(text.utf8))) }
    }
}

/// A text with marks that the rules do not find yet as they should, and what is wrong. Once they do, the test fails: then the
/// case moves up to the list of matches.
struct Wanted: Sendable, CustomTestStringConvertible {
    let source: String
    let reason: String

    init(_ source: String, _ reason: String) {
        self.source = source
        self.reason = reason
    }

    var testDescription: String { source }
}

/// Checks that the mentions of some types are those that are drawn: `⟦PER Асан Бешимов⟧ келди.` Mentions of other types don't
/// matter. Where no mark is drawn inside another, neither do mentions inside others.
func expectMarks(_ source: String, _ types: MentionType...) throws {
    try expectMarks(source, types)
}

private func expectMarks(_ source: String, _ types: [MentionType]) throws {
    let wanted = try MarkedText(parsing: source)
    let all = try Fixture.record(wanted.text).mentions.filter { types.contains($0.type) }
    func holds(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool { outer != inner && outer.contains(inner) }
    let spans = wanted.marks.map { $0.start..<$0.end }
    let nests = spans.contains { outer in spans.contains { holds(outer, $0) } }
    let found = nests ? all : all.filter { inner in !all.contains { holds($0.start..<$0.end, inner.start..<inner.end) } }
    let drawing = MarkedText.draw(found, in: wanted.text)
    #expect(drawing == source, "by \(found.map(\.rule))")
}

/// Checks that a case that should be found as drawn still is not.
func expectNotYet(_ wanted: Wanted, _ types: MentionType...) {
    withKnownIssue(Comment(rawValue: wanted.reason)) { try expectMarks(wanted.source, types) }
}

/// Checks canonical values beside the marks, in the order of the text.
func expectValues(_ source: String, _ values: [String?], _ type: MentionType) throws {
    try expectMarks(source, type)
    let text = try MarkedText(parsing: source).text
    let found = try Fixture.record(text).mentions.filter { $0.type == type }
    #expect(found.map(\.value) == values, "\(MarkedText.draw(found, in: text))")
}
