import Documents
import Testing

/// Text that no one wrote goes through without a crash, and its record is sound.
@Suite struct RandomInputTests {
    /// SplitMix64: the same seed gives the same texts everywhere.
    struct SeededGenerator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    /// Pieces that rules look for, so that random text sets them off.
    static let pieces = [
        "Ош", "шаары", "Каржы министрлиги", "«", "»", "\"", "(", ")", "КР", "2021", "-жылдын", "18", "ноябры", "14:00", "дөн", "саат", "5",
        "млн",
        "сом", "$", "Асан", "Бешимов", "А.", "уулу", "төрагасы", "орун басары", "закон", "«О", "министр", "финансов", "г.", "ул.", "и",
        "жана",
        ",", ".", "-", "—", "№", "\t", "\n", "\n\n", "+996", "312", "62-10-10", "a@b.kg", "www.x.kg", "МИД", "кызы", "деген", "темада",
        "форум",
        "и\u{306}", "\u{AD}", "😀", "\u{0}", "ъ", "\\н", "T", "О К Т О М", "ä", "の", "\u{301}", "пресс-служба", "XX", "кылым", "кечээ",
        "вчера",
    ]

    private func check(_ text: [UInt8], _ processor: Locked) {
        let input = InputDocument(id: "random", text: text)
        let record = processor.withLock { $0.process(input) }
        if let fault = fault(of: record, in: input) {
            Issue.record("\(fault): \(String(decoding: text, as: UTF8.self).debugDescription)")
        }
    }

    /// Words that a quotation mark and a verb leave alone before a list's plural head.
    @Test func pluralHeadAlone() throws {
        let processor = Locked(try Corpus.processor())
        check(Array("чейин» аткарууга деген пландоодон аталыштагы өтөт. Окууга окуу-семинарлар".utf8), processor)
    }

    @Test func randomPieces() throws {
        let processor = Locked(try Corpus.processor())
        var generator = SeededGenerator(state: 1)
        for _ in 0..<250 {
            var text = ""
            for _ in 0..<Int.random(in: 0...60, using: &generator) {
                text += Self.pieces.randomElement(using: &generator)! + (Int.random(in: 0..<5, using: &generator) == 0 ? "" : " ")
            }
            check(Array(text.utf8), processor)
        }
    }

    /// Random bytes, as they look after decoding: what is not well-formed has become U+FFFD.
    @Test func randomBytes() throws {
        let processor = Locked(try Corpus.processor())
        var generator = SeededGenerator(state: 2)
        for _ in 0..<250 {
            let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            check(Array(String(decoding: bytes, as: UTF8.self).utf8), processor)
        }
    }

    @Test func truncations() throws {
        let processor = Locked(try Corpus.processor())
        var generator = SeededGenerator(state: 3)
        for name in try Corpus.names() {
            let scalars = Array(String(decoding: try Corpus.bytes(name + ".txt"), as: UTF8.self).unicodeScalars)
            let start = Int.random(in: 0..<scalars.count, using: &generator)
            let end = min(scalars.count, start + Int.random(in: 0...400, using: &generator))
            check(Array(String(String.UnicodeScalarView(scalars[start..<end])).utf8), processor)
        }
    }
}
