import Testing

@testable import Normalization

@Suite struct BrokenWordTests {
    struct Words: KnownWords {
        func lists(_ word: UnsafeBufferPointer<UInt16>) -> Bool { contains(word) }

        let words: Set<String>
        func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool { words.contains(String(decoding: word, as: UTF16.self)) }
    }

    static let words = Words(words: ["пресс-кызмат", "башкаруу", "баш-каруу", "кара-суу"])

    @Test(arguments: [
        ("айылды-\nгы көпүрө", "айылдыгы көпүрө", ["broken-word айылдыгы"]),
        ("айылды-\r\n    гы көпүрө", "айылдыгы көпүрө", ["broken-word айылдыгы"]),
        ("айылды\u{AD}\nгы", "айылдыгы", ["broken-word айылдыгы"]),
        ("айылды\u{2010}\nгы", "айылдыгы", ["broken-word айылдыгы"]),
        ("школь-\nного", "школьного", ["broken-word школьного"]),
        // A hyphen of the word's own stays.
        ("пресс-\nкызмат", "пресс-кызмат", ["broken-word пресс-кызмат"]),
        ("баш-\nкаруу", "башкаруу", ["broken-word башкаруу"]),
        ("Кара-\nСуу", "Кара-Суу", ["broken-word Кара-Суу"]),
        ("2021-\nжылы", "2021-жылы", ["broken-word 2021-жылы"]),
        // Nothing is divided here.
        ("алма -\nөрүк", "алма -\nөрүк", []),
        ("алма\n-өрүк", "алма\n-өрүк", []),
        ("1990-\n2000", "1990-\n2000", []),
        ("алма-\n\nөрүк", "алма-\n\nөрүк", []),
        ("алма-\n", "алма-\n", []),
        ("-\nа", "-\nа", []),
    ])
    func joins(original: String, wanted: String, repairs: [String]) {
        let found = Normalized(original, knownWords: Self.words)
        #expect(found.string == wanted)
        #expect(found.repairs == repairs)
        if !found.text.units.isEmpty { #expect(found.source(0..<found.text.units.count) == original) }
    }

    @Test func theWordKeepsItsPlace() {
        let found = Normalized("Бул айылды-\nгы Ч Е Ч И М көпүрө")
        #expect(found.string == "Бул айылдыгы ЧЕЧИМ көпүрө")
        #expect(found.repairs == ["broken-word айылдыгы", "spaced-capitals ЧЕЧИМ"])
        #expect(found.source(4..<12) == "айылды-\nгы")
        #expect(found.source(13..<18) == "Ч Е Ч И М")
        #expect(found.source(19..<25) == "көпүрө")
    }

    @Test func repairsMoveWithTheText() {
        let found = Normalized("Ч Е Ч И М айылды-\nгы")
        #expect(found.string == "ЧЕЧИМ айылдыгы")
        #expect(Set(found.repairs) == ["broken-word айылдыгы", "spaced-capitals ЧЕЧИМ"])
    }
}
