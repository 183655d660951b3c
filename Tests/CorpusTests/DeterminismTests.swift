import Documents
import Testing

/// A document's line depends on the document alone.
@Suite struct DeterminismTests {
    @Test func orderAndProcessorsDoNotMatter() throws {
        let inputs = try Corpus.inputs()
        var first = try Corpus.processor()
        var second = try Corpus.processor()
        let forward = inputs.map { Corpus.line(first.process($0)) }
        let backward = inputs.reversed().map { Corpus.line(second.process($0)) }
        for (line, (other, input)) in zip(forward, zip(backward.reversed(), inputs)) {
            #expect(line == other, "\(input.id) gives another line in another order")
        }
        // Every other document is missing before these.
        var third = try Corpus.processor()
        for (i, input) in inputs.enumerated() where i % 2 == 1 {
            #expect(Corpus.line(third.process(input)) == forward[i], "\(input.id) depends on what came before it")
            #expect(Corpus.line(third.process(input)) == forward[i], "\(input.id) gives another line the second time")
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
