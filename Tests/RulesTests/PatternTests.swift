import Lexicons
import Testing

@testable import Rules

@Suite struct PatternTests {
    static let lexicon = """
        @columns any
        @tags loc-head
        шаар
        чоң шаар
        @tags org
        банк
        улуу банк
        @tags stem noun
        таш
        """

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let engine: @Sendable () -> Engine
        /// Texts with what is to be found drawn into them.
        let drawings: [String]
        var testDescription: String { name }

        init(_ name: String, _ engine: @escaping @Sendable @autoclosure () -> Engine, _ drawings: String...) {
            self.name = name
            self.engine = engine
            self.drawings = drawings
        }
    }

    private static let number = Pattern.token(.kind(.number))
    private static let clock = Pattern.token(.kind(.clock))
    private static let lower = Pattern.token(.lower)
    private static let capital = Pattern.token(.capital)

    static let cases = [
        Case("one token", Engine(anchor: number), "а ⟦LOC 5⟧ б ⟦LOC 7⟧", "а б"),
        Case("after", Engine(anchor: number, after: lower), "⟦LOC 5 а⟧ б", "5 А", "а 5", "5. а"),
        Case("before, right to left", Engine(before: [capital, lower], anchor: number), "⟦LOC А б 5⟧", "б А 5", "б 5"),
        Case("behind is left outside", Engine(behind: lower, anchor: number), "а ⟦LOC 5⟧", "А 5", "5"),
        Case("ahead is left outside", Engine(anchor: number, ahead: [capital]), "⟦LOC 5⟧ А", "5 а", "5"),
        Case("optional", Engine(anchor: number, after: [.optional(lower), capital]), "⟦LOC 5 а Б⟧", "⟦LOC 5 Б⟧", "5 а б Б"),
        Case("many, greedy", Engine(anchor: number, after: .many(lower, upTo: 2)), "⟦LOC 5 а б⟧ в", "⟦LOC 5⟧ А"),
        Case("many gives back", Engine(anchor: number, after: [.many(lower), .token(.lower.longer(than: 1))]), "⟦LOC 5 аа бб⟧ в", "5 а б"),
        Case("some", Engine(anchor: number, after: .some(lower, upTo: 2)), "⟦LOC 5 а⟧", "5", "5 А"),
        Case("choice, first that fits", Engine(anchor: number, after: .any(capital, [lower, lower])), "⟦LOC 5 А⟧ а", "⟦LOC 5 а б⟧", "5 а"),
        Case("choice goes back", Engine(anchor: number, after: [.any(lower, [lower, lower]), capital]), "⟦LOC 5 а б В⟧", "⟦LOC 5 а В⟧"),
        Case("next", Engine(anchor: number, after: [.next(.capital), .token(.anything)]), "⟦LOC 5 А⟧ а", "5 а"),
        Case("not next", Engine(anchor: number, after: [.notNext(.capital), .optional(lower)]), "⟦LOC 5 а⟧", "⟦LOC 5⟧", "5 А"),
        Case("quoted", Engine(anchor: number, after: .quoted), "⟦LOC 5 «а б»⟧ в", "5 «а б", "5 а»", "⟦LOC 5 «а «б» в»⟧"),
        Case("quoted, right to left", Engine(before: .quoted, anchor: number), "⟦LOC «а б» 5⟧", "«а б 5", "⟦LOC «а «б» в» 5⟧"),
        Case(
            "entry anchor", Engine(anchor: .entry(.locHead), lexicon: lexicon), "⟦LOC шаар⟧ таш", "⟦LOC шаардын⟧", "шашар",
            "⟦LOC чоң шаар⟧"),
        Case(
            "entry, longest first", Engine(anchor: number, after: [.entry(.org), .many(lower, upTo: 1)], lexicon: lexicon),
            "⟦LOC 5 банк таш⟧ таш", "5 таш банк", "⟦LOC 5 улуу банк таш⟧ таш"),
        Case("entry, right to left", Engine(before: .entry(.org), anchor: number, lexicon: lexicon), "⟦LOC улуу банк 5⟧", "банк таш 5"),
        Case("entry of neither", Engine(anchor: .entry(.org, not: ClassSet(.org)), lexicon: lexicon), "банк"),
        Case("glued", Engine(anchor: number, after: .token(.lower.glued())), "⟦LOC 5да⟧", "5 да"),
        Case("spaced", Engine(anchor: number, after: .token(.lower.spaced())), "⟦LOC 5 да⟧", "5да"),
        Case("marks are folded", Engine(anchor: number, after: .token(.mark("-"))), "⟦LOC 5 —⟧", "⟦LOC 5-⟧ а", "5, а"),
        Case("shapes", Engine(anchor: number, after: .token(.shape(.upper))), "⟦LOC 5 АБ⟧", "5 Аб", "5 А"),
        Case(
            "within a sentence", Engine(anchor: number, after: [.many(.token(.anything), upTo: 3), clock]), "⟦LOC 5 а 9:00⟧", "5 а. Б 9:00"),
    ]

    @Test(arguments: cases)
    func finds(_ test: Case) throws {
        var engine = test.engine()
        for drawing in test.drawings {
            let text = drawing.replacing("⟦LOC ", with: "").replacing("⟧", with: "")
            #expect(engine.draw(text) == drawing)
        }
    }

    /// Nested repetition over a long sentence gives up instead of taking for ever.
    @Test func boundsPathologicalText() {
        let words = Pattern.many(.many(.token(.lower), upTo: 24), upTo: 24)
        var engine = Engine(anchor: Self.number, after: [words, words, Self.clock])
        let text = "5 " + String(repeating: "а ", count: 400)
        #expect(engine.draw(text) == text)
    }
}
