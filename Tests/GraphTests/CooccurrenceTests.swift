import Documents
import Testing

@testable import Graph

@Suite struct CooccurrenceTests {
    @Test(arguments: [
        (1, 1, 1, 4, 1.0), (2, 2, 2, 2, 1.0), (0, 3, 3, 9, -1.0), (1, 2, 2, 4, 0.0), (2, 4, 4, 16, 1.0 / 3), (1, 3, 3, 4, -0.584963),
    ])
    func npmi(both: Int, x: Int, y: Int, total: Int, expected: Double) {
        #expect(abs(Association.npmi(both: both, x: x, y: y, total: total) - expected) < 1e-6)
    }

    /// Pairs as `scope a b count countA countB`.
    @Test(
        arguments: [
            ("⟦ORG А⟧ ⟦ORG Б⟧ ⟦ORG А⟧", ["sentence А Б 1 1 1", "paragraph А Б 1 1 1", "document А Б 1 1 1"]),
            ("⟦ORG А⟧\n⟦ORG Б⟧ ⟦PER В⟧\n⟦ORG А⟧", ["paragraph А Б 1 1 1", "document А Б 1 1 1"]),
            ("⟦ORG А⟧\n\n⟦ORG Б⟧", ["document А Б 1 1 1"]),
            ("⟦ORG А⟧ ⟦ORG Б⟧\n⟦ORG Б⟧ ⟦ORG А⟧\n⟦ORG А⟧", ["sentence А Б 2 3 2", "paragraph А Б 1 1 1", "document А Б 1 1 1"]),
            // A body inside the name of another does not stand beside it,
            ("⟦ORG#Бөлүм ⟦ORG МК⟧ бөлүмү⟧", []),
            // unless it is named again.
            (
                "⟦ORG#Бөлүм ⟦ORG МК⟧ бөлүмү⟧ ⟦ORG МК⟧",
                ["sentence Бөлүм МК 1 1 1", "paragraph Бөлүм МК 1 1 1", "document Бөлүм МК 1 1 1"]
            ),
        ] as [(String, [String])])
    func pairs(source: String, expected: [String]) throws {
        var counter = CooccurrenceCounter()
        counter.add(try drawn("d", source))
        #expect(counter.result().map { "\($0.scope) \($0.a) \($0.b) \($0.count) \($0.countA) \($0.countB)" } == expected)
    }

    @Test func orderOfDocumentsDoesNotMatter() throws {
        let sources = ["⟦ORG А⟧ ⟦ORG Б⟧", "⟦ORG Б⟧ ⟦ORG В⟧ ⟦LOC Ош⟧", "⟦ORG Б⟧ ⟦ORG А⟧ ⟦ORG В⟧", "⟦LOC Ош⟧ ⟦ORG А⟧", "⟦ORG А⟧ ⟦ORG Б⟧"]
        let records = try sources.enumerated().map { try drawn("d\($0)", $1) }
        func count(_ records: [DocumentRecord]) -> [Cooccurrence] {
            var counter = CooccurrenceCounter(types: [.organisation, .location])
            for record in records { counter.add(record) }
            return counter.result()
        }
        let forward = count(records)
        #expect(forward == count(records.reversed()))
        #expect(forward[0].samples == ["d0", "d2", "d4"])
        #expect((forward[0].a, forward[0].b, forward[0].count) == ("А", "Б", 3))
    }

    @Test func directoriesAreLeftOut() throws {
        let many = (0...CooccurrenceCounter.unitLimit).map { "⟦ORG к\($0)⟧" }.joined(separator: "\n\n")
        var counter = CooccurrenceCounter()
        counter.add(try drawn("d", many))
        #expect(counter.result().isEmpty)
        #expect(counter.skippedUnits == 1)
    }
}
