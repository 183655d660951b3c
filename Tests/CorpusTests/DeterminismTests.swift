import Documents
import Testing

/// A document's line depends on the document alone.
@Suite struct DeterminismTests {
    @Test func orderAndProcessorsDoNotMatter() throws {
        let names = try Corpus.names()
        var first = try Corpus.processor()
        var second = try Corpus.processor()
        let forward = try names.map { ($0, Corpus.line(first.process(try Corpus.input($0)))) }
        let backward = try names.reversed().map { ($0, Corpus.line(second.process(try Corpus.input($0)))) }
        let again = Dictionary(uniqueKeysWithValues: backward)
        for (name, line) in forward { #expect(line == again[name], "\(name) gives other lines in another order") }
        for (name, line) in forward.prefix(5) {
            #expect(line == Corpus.line(first.process(try Corpus.input(name))), "\(name) gives another line the second time")
        }
    }

    /// Offsets, texts and references of a record fit its document.
    @Test(arguments: try Corpus.names())
    func recordsAreSound(name: String) throws {
        let input = try Corpus.input(name)
        let record = try Self.processed(input)
        #expect(fault(of: record, in: input) == nil)
    }

    private static func processed(_ input: InputDocument) throws -> DocumentRecord { try shared.get().withLock { $0.process(input) } }
    private static let shared = Result { Locked(try Corpus.processor()) }
}
