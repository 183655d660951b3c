import Documents
import Foundation
import Testing

/// The sample documents give the document lines that are on record.
@Suite struct GoldenTests {
    static let advice = "If the change is meant, record it: TUYUN_RECORD=1 scripts/test --filter GoldenTests, then look at the diff."

    @Test func documentLines() throws {
        var processor = try Corpus.processor()
        var found: [UInt8] = []
        for input in try Corpus.inputs() { found += Corpus.line(processor.process(input)) }
        if ProcessInfo.processInfo.environment["TUYUN_RECORD"] == "1" {
            let folder = URL(fileURLWithPath: Corpus.golden).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(found).write(to: URL(fileURLWithPath: Corpus.golden))
            return
        }
        let recorded = try #require(FileManager.default.contents(atPath: Corpus.golden), "no \(Corpus.golden). \(Self.advice)")
        guard found != Array(recorded) else { return }
        Issue.record(
            "\(Self.firstDifference(String(decoding: recorded, as: UTF8.self), String(decoding: found, as: UTF8.self)))\n\(Self.advice)")
    }

    /// The first line that differs, cut down to the place where it does.
    static func firstDifference(_ recorded: String, _ found: String) -> String {
        let old = recorded.split(separator: "\n"), new = found.split(separator: "\n")
        guard let line = zip(old, new).enumerated().first(where: { $0.element.0 != $0.element.1 }) else {
            return "\(old.count) lines on record, \(new.count) found"
        }
        let (before, after) = (Array(line.element.0), Array(line.element.1))
        let same = zip(before, after).prefix { $0 == $1 }.count
        func part(_ text: [Character]) -> String { String(text[max(0, same - 80)..<min(text.count, same + 160)]) }
        let id = String(after.prefix { $0 != "," })
        return
            "line \(line.offset + 1), \(id), differs at character \(same + 1):\n  recorded …\(part(before))…\n  found    …\(part(after))…"
    }

    @Test(arguments: [
        ("a\nb\n", "a\nc\n", "line 2, c, differs at character 1:\n  recorded …b…\n  found    …c…"),
        ("a\n", "a\nc\n", "1 lines on record, 2 found"),
    ])
    func showsTheFirstDifference(recorded: String, found: String, message: String) {
        #expect(Self.firstDifference(recorded, found) == message)
    }
}
