import Testing

@testable import Lexicons

/// The Wikidata item of a line: `wikidata=Q813`.
@Suite struct WikidataTests {
    static func reading(_ cell: String, tags: String = "loc") -> LexiconLoader {
        LexiconLoader.reading(("a.txt", "@columns ky ru\n@tags \(tags)\nОш | - | big\nНарын | Нарын | \(cell)"))
    }

    @Test(arguments: [
        ("wikidata=Q311946", "Q311946"), ("weak wikidata=Q1 id=naryn", "Q1"), ("big wikidata=Q999999999", "Q999999999"), ("big", nil),
        ("wikidata", nil), ("id=wikidata=Q1", nil),
    ])
    func reads(cell: String, item: String?) {
        let lexicon = Self.reading(cell).lexicon
        var cache = ConceptCache(lexicon)
        #expect((0..<2).map { lexicon.wikidata(of: $0) } == [nil, item])
        #expect(cache.wikidata(1) == item)
        #expect(cache.id(1) == lexicon.conceptID(1))
    }

    @Test(arguments: ["wikidata=", "wikidata=Q", "wikidata=813", "wikidata=q813", "wikidata=Q0813", "wikidata=Q8x", "wikidata=Q9999999999"])
    func refuses(cell: String) {
        let loader = Self.reading(cell + " weak")
        #expect(loader.problems.map(\.description) == ["a.txt:4: ‘\(cell)’ names no item: write wikidata=Q and its number"])
        #expect(loader.lexicon.wikidata(of: 1) == nil)
        // The line is good for all else.
        #expect(loader.lexicon.entries("Нарын").first?.classes.contains(.weak) == true)
    }

    @Test func isForLinesAlone() {
        let loader = Self.reading("big", tags: "loc wikidata=Q813")
        #expect(loader.problems.map(\.description) == ["a.txt:2: wikidata= is for a line, not for @tags"])
        #expect(loader.lexicon.wikidata(of: 0) == nil)
    }

    /// The same cell again is read from memory.
    @Test func repeatedCells() {
        let loader = LexiconLoader.reading(
            ("a.txt", "@columns ky\n@tags loc\nБир | wikidata=Q5\nЭки | big wikidata=Q5\nҮч | wikidata=Q5\nТөрт | big"))
        #expect((0..<4).map { loader.lexicon.wikidata(of: $0) } == ["Q5", "Q5", "Q5", nil])
    }

    @Test(arguments: [
        ("Ош | - | wikidata=Q1\nОзгон | - | wikidata=Q1", ["a.txt:4: Озгон: the same Wikidata item: a.txt:3 Ош"]),
        // Two lines of one id are one thing.
        ("Ош | - | wikidata=Q1 id=osh\nОш шаары | - | wikidata=Q1 id=osh", []),
        ("Ош | - | wikidata=Q1\nОзгон | - | wikidata=Q2", []),
    ])
    func twoLinesOfOneItem(lines: String, wanted: [String]) {
        let loader = LexiconLoader.reading(("a.txt", "@columns ky ru\n@tags loc city\n\(lines)"))
        #expect(LexiconCheck.problems(loader.lexicon, loaderProblems: loader.problems).map(\.description) == wanted)
    }
}
