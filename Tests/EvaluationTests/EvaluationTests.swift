import Testing

@testable import Evaluation

@Suite struct EvaluationTests {
    /// Gold and found spans drawn in the same text, and strict, nested and overlap counts over all types: right/found/gold.
    @Test(arguments: [
        ("⟦PER Аскар⟧ Ошто", "⟦PER Аскар⟧ Ошто", "1/1/1 1/1/1 1/1/1"),
        ("⟦PER Аскар⟧ Ошто", "Аскар ⟦LOC Ошто⟧", "0/0/1 0/0/1 0/0/1"),
        ("⟦PER Аскар⟧ ⟦LOC Ошто⟧", "⟦LOC Аскар⟧ ⟦LOC Ошто⟧", "1/2/2 1/2/2 1/2/2"),
        // Quotes, blanks and full stops at the edges do not count.
        ("⟦ORG «Манас»⟧.", "«⟦ORG Манас».⟧", "1/1/1 1/1/1 1/1/1"),
        ("а ⟦ORG « . »⟧", "а ⟦ORG «⟧ . »", "0/0/0 0/0/0 0/0/0"),
        // Nested spans count in one mode only.
        ("⟦ORG ⟦LOC КР⟧ МК⟧", "⟦ORG КР МК⟧", "1/1/1 1/1/2 1/1/1"),
        ("⟦ORG КР МК⟧", "⟦ORG ⟦LOC КР⟧ МК⟧", "1/1/1 1/1/1 1/1/1"),
        ("⟦ORG КР МК⟧", "⟦ORG ⟦ORG КР⟧ МК⟧", "1/1/1 1/2/1 1/1/1"),
        // One extent in two types is not nesting.
        ("⟦ORG ⟦LOC Ош⟧⟧", "⟦LOC Ош⟧", "1/1/2 1/1/2 1/1/2"),
        // Overlap is one to one, longest first.
        ("⟦ORG Улуттук банк⟧ айтты", "⟦ORG Улуттук⟧ ⟦ORG банк⟧ айтты", "0/2/1 0/2/1 1/2/1"),
        ("⟦LOC Ош⟧, ⟦LOC Нарын⟧", "⟦LOC Ош, Нарын⟧", "0/1/2 0/1/2 1/1/2"),
    ])
    func counts(gold: String, found: String, expected: String) throws {
        let (gold, found) = try (MarkedText(parsing: gold).gold(id: "d"), MarkedText(parsing: found).gold(id: "d"))
        #expect(gold.text == found.text)
        let types = Set(gold.mentions.map(\.type)).sorted()
        let evaluation = Evaluation(gold: [gold], found: [FoundDocument(id: "d", mentions: found.mentions)], types: types)
        let counts = Evaluation.Mode.allCases.map { evaluation.total($0) }
        #expect(counts.map { "\($0.right)/\($0.found)/\($0.gold)" }.joined(separator: " ") == expected)
    }

    @Test func flatNamesAreNotCutDown() throws {
        let gold = try MarkedText(parsing: "⟦ORG ⟦LOC КР⟧ МК⟧").gold(id: "d")
        let evaluation = Evaluation(gold: [gold], found: [], key: .names)
        #expect(evaluation.total(.strict) == Counts(gold: 2))
        #expect(evaluation.missing == 1)
    }

    @Test func figures() {
        let counts = Counts(right: 3, found: 4, gold: 6)
        #expect((counts.precision, counts.recall, counts.f1) == (0.75, 0.5, 0.6))
        #expect(Counts().f1 == 0)
        #expect(counts + Counts(right: 1, found: 0, gold: 2) == Counts(right: 4, found: 4, gold: 8))
    }

    @Test func report() throws {
        let gold = try MarkedText(parsing: "⟦PER Аскар Бешимов⟧\nкечээ ⟦LOC Ошто⟧ болду.").gold(id: "d")
        var found = try MarkedText(parsing: "Аскар ⟦PER Бешимов⟧\n⟦LOC кечээ⟧ Ошто болду.").gold(id: "d").mentions
        found[1].rule = "place"
        let evaluation = Evaluation(gold: [gold], found: [FoundDocument(id: "d", mentions: found)])
        #expect(
            evaluation.table == """
                1 documents, 0 without a prediction
                strict   LOC       P 0.000  R 0.000  F1 0.000   (gold 1, found 1, right 0)
                strict   PER       P 0.000  R 0.000  F1 0.000   (gold 1, found 1, right 0)
                strict   ALL       P 0.000  R 0.000  F1 0.000   (gold 2, found 2, right 0)
                nested   LOC       P 0.000  R 0.000  F1 0.000   (gold 1, found 1, right 0)
                nested   PER       P 0.000  R 0.000  F1 0.000   (gold 1, found 1, right 0)
                nested   ALL       P 0.000  R 0.000  F1 0.000   (gold 2, found 2, right 0)
                overlap  LOC       P 0.000  R 0.000  F1 0.000   (gold 1, found 1, right 0)
                overlap  PER       P 1.000  R 1.000  F1 1.000   (gold 1, found 1, right 1)
                overlap  ALL       P 0.500  R 0.500  F1 0.500   (gold 2, found 2, right 1)

                """)
        #expect(
            evaluation.slipList == """

                LOC: 1 missed, 1 false, 0 edges
                  missed  d:20  Аскар Бешимов⏎кечээ ⟦Ошто⟧ болду.
                  false   d:14  Аскар Бешимов⏎‹кечээ› Ошто болду.  [place]

                PER: 0 missed, 0 false, 1 edges
                  edges   d:0  ⟦Аскар ‹Бешимов›⟧⏎кечээ Ошто болду.

                """)
    }

    @Test func contextIsCut() throws {
        let far = String(repeating: "а", count: 60)
        let gold = try MarkedText(parsing: "\(far)⟦PER Б⟧\(far)").gold(id: "d")
        let near = String(repeating: "а", count: 40)
        #expect(Evaluation(gold: [gold], found: []).slips.map(\.context) == ["…\(near)⟦Б⟧\(near)…"])
    }
}
