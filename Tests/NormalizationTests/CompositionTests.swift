import Testing

@testable import Normalization

@Suite struct CompositionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let original: String
        let normalized: String
        /// The original of each scalar of the normalised text.
        let sources: String
        var testDescription: String { name }

        init(_ name: String, _ original: String, _ normalized: String, _ sources: String) {
            self.name = name
            self.original = original
            self.normalized = normalized
            self.sources = sources
        }
    }

    static let cases = [
        Case("empty", "", "", ""),
        Case("plain", "Ош", "Ош", "О|ш"),
        Case("й of two code points", "и\u{306}д", "йд", "и\u{306}|д"),
        Case("Й of two code points at the end", "краИ\u{306}", "краЙ", "к|р|а|И\u{306}"),
        Case("ё of two code points", "е\u{308}лка", "ёлка", "е\u{308}|л|к|а"),
        Case("й as one code point", "йод", "йод", "й|о|д"),
        Case("accent that composes with nothing", "о\u{301}т", "о\u{301}т", "о|\u{301}|т"),
        Case("é of Latin", "e\u{301}t", "ét", "e\u{301}|t"),
        Case("deprecated accent", "а\u{340}", "а\u{300}", "а|\u{340}"),
        Case("Korean jamo", "\u{1112}\u{1161}\u{11AB}", "한", "\u{1112}"),
        Case("mark at the start", "\u{306}и", "\u{306}и", "\u{306}|и"),
    ]

    @Test(arguments: cases)
    func composesAndKnowsTheWayBack(_ test: Case) {
        let found = Normalized(test.original)
        // Not as strings: those are alike when they are canonically equivalent.
        #expect(Array(found.string.unicodeScalars) == Array(test.normalized.unicodeScalars))
        #expect(Array(found.sources.unicodeScalars) == Array(test.sources.unicodeScalars))
        #expect(found.text.origin.last == UInt32(test.original.utf8.count))
        #expect(found.text.repairs.isEmpty)
    }

    /// Singletons: characters that are others in NFC.
    @Test(arguments: [("\u{212B}", "\u{C5}"), ("\u{212A}", "K"), ("\u{2126}", "\u{3A9}")])
    func singletons(original: String, normalized: String) {
        withKnownIssue("U+2000…U+303F are taken for composed") {
            #expect(Array(Normalized(original).string.unicodeScalars) == Array(normalized.unicodeScalars))
        }
    }

    @Test func twoMarksOfWhichOneComposes() {
        let found = Normalized("и\u{306}\u{301} д")
        #expect(found.text.units.count == 4)
        #expect(found.source(0..<2).unicodeScalars.count == 3)
        #expect(found.source(2..<4) == " д")
    }

    @Test(arguments: [
        ("со\u{AD}ци\u{AD}ал", "социал"),
        ("а\u{200B}б\u{200C}в\u{200D}г", "абвг"),
        ("\u{FEFF}Баш", "Баш"),
        ("\u{202A}Баш\u{202C} сөз\u{2060}", "Баш сөз"),
        ("\u{AD}", ""),
        ("\u{200E}\u{200F}", ""),
        ("и\u{AD}\u{306}", "й"),
    ])
    func dropsInvisibleCharacters(original: String, normalized: String) {
        let found = Normalized(original)
        #expect(Array(found.string.unicodeScalars) == Array(normalized.unicodeScalars))
        #expect(found.text.origin.count == found.text.units.count + 1)
    }

    /// A mention's text is the original between its first and last character, with what was dropped inside and not beside.
    @Test func soft() {
        let found = Normalized("\u{200B}со\u{AD}ци\u{AD}ал\u{AD}\u{200B} д")
        #expect(found.string == "социал д")
        #expect(found.source(0..<6) == "со\u{AD}ци\u{AD}ал")
        #expect(found.source(3..<4) == "и")
        #expect(found.bytes(2..<2).isEmpty)
    }

    @Test(arguments: [
        ("😀", "😀"),
        ("а😀б", "а|😀|б"),
        ("𝕏 𐐀", "𝕏| |𐐀"),
        ("👨‍👩", "👨|👩"),
        ("👍🏽", "👍|🏽"),
    ])
    func surrogatePairs(original: String, sources: String) {
        let found = Normalized(original)
        #expect(found.sources == sources)
        for unit in found.text.units.indices where found.text.units[unit] & 0xFC00 == 0xDC00 {
            #expect(found.text.origin[unit] == found.text.origin[unit - 1])
        }
    }

    @Test(arguments: ["", " ", "\n", "\r\n\t", "a"])
    func leavesTheRestAlone(_ text: String) {
        let found = Normalized(text)
        #expect(Array(found.string.utf8) == Array(text.utf8))
        #expect(found.text.origin.map(Int.init) == Array(0...text.utf8.count))
    }
}
