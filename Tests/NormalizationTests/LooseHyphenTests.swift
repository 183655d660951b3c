import Testing

@testable import Normalization

@Suite struct LooseHyphenTests {
    static let words = BrokenWordTests.Words(words: ["ак-турпак", "баш-кайыңды", "ат-башы", "бишкек-ош"])

    @Test(arguments: [
        ("Ак- Турпак айылы", "Ак-Турпак айылы", ["loose-hyphen Ак-Турпак"]),
        ("Ат -Башыга барды", "Ат-Башыга барды", ["loose-hyphen Ат-Башыга"]),
        ("Баш — Кайыңды айылында", "Баш-Кайыңды айылында", ["loose-hyphen Баш-Кайыңды"]),
        ("Ак – Турпак, Ат – Башы", "Ак-Турпак, Ат-Башы", ["loose-hyphen Ак-Турпак", "loose-hyphen Ат-Башы"]),
        // Two places, and what no lexicon has.
        ("Бишкек – Ош жолу", "Бишкек – Ош жолу", []),
        ("Ош - Нарын", "Ош - Нарын", []),
        ("Ак-Турпак- Ош", "Ак-Турпак- Ош", []),
        // A word in small letters, and speech.
        ("Ак- турпак", "Ак- турпак", []),
        ("Келди Ак, — Турпак", "Келди Ак, — Турпак", []),
        ("Ак-", "Ак-", []),
    ])
    func joins(original: String, wanted: String, repairs: [String]) {
        let found = Normalized(original, knownWords: Self.words)
        #expect(found.string == wanted)
        #expect(found.repairs == repairs)
        #expect(found.source(0..<found.text.units.count) == original)
    }

    @Test func movesEarlierRepairs() {
        let found = Normalized("айылды-\nгы Ак- Турпак жана айыл-\nдагы", knownWords: Self.words)
        #expect(found.string == "айылдыгы Ак-Турпак жана айылдагы")
        #expect(found.repairs == ["broken-word айылдыгы", "broken-word айылдагы", "loose-hyphen Ак-Турпак"])
    }
}
