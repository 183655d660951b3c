import CodeUnits
import Testing

@testable import Tokenization

@Suite struct TokenTests {
    /// Each text stands as its tokens with bars between them; blanks stand where the text has them.
    static let partitions = [
        "",
        "Ат-Башы|,| 2021|-|жылдын| 14:00| дө",
        "2017|-|жылдын| 25|-|октябры",
        "«|Кабар|»| агенттиги|,| «|Алтын|»|.",
        "пресс-служба| —| бул| кызмат",
        "К|.|К|.| Койлубаев| келди|.",
        "ж|.|б|.|у|.|с|.",
        "3,5| млн| сом|,| 2.5| пайыз",
        "100|%|,| №| 376|,| $|5",
        "8|:|5| эсеби| 2|:|1",
        "1|-|2|-|класстар",
        "О'Нил| менен| д’Артаньян",
        "Касым-Жомарт|-| Токаев",
        "КБКлар| жана| БУУнун",
        "(|0312|)| 62|-|10|-|10",
        "24.10.17| же| 05.06.2020| г|.",
        "12.5.2020| жана| 1.5.20",
        "10:00|-|12:00|,| 9:30|да",
        "а|/|б| а|+|б",
        "😀| күлкү| 𝕏",
        "сөз|…| сөз|?|!",
        "Бишкек|–|Ош| жолу",
        "тоо|-|-|таш",
        "1990|-|е| годы",
        "2|-|кв|.| 5|-|үй",
        "о\u{301}тчет",
        "\u{2028}биринчи| экинчи\t| үчүнчү",
        "A|4| формат|,| COVID|-|19",
    ]

    @Test(arguments: partitions)
    func cuts(_ partition: String) {
        let found = Tokenized(partition.filter { $0 != "|" })
        let wanted = partition.split(separator: "|").map { $0.filter { !$0.isWhitespace } }.joined(separator: "|")
        #expect(found.tokens == wanted)
    }

    @Test(arguments: [
        ("Кат info@mektep.kg дарегине.", ["email info@mektep.kg"]),
        ("a.b-c_d@mail.example.com, x@y.ru", ["email a.b-c_d@mail.example.com", "email x@y.ru"]),
        ("2021info@mail.ru", ["email 2021info@mail.ru"]),
        ("https://example.kg/a?b=1, http://x.ru/.", ["url https://example.kg/a?b=1", "url http://x.ru/"]),
        ("(www.example.kg)", ["url www.example.kg"]),
        ("«https://example.kg/тизме»", ["url https://example.kg/тизме"]),
        ("24.kg, Kaktus.media жана akchabar.kg.", ["domain 24.kg", "domain Kaktus.media", "domain akchabar.kg"]),
        ("example.kg/jarnak бети", ["url example.kg/jarnak"]),
        ("саат 14:00дө, 9:30", ["clock 14:00", "clock 9:30"]),
        ("24.10.17, 14.12.2017-жыл", ["date 24.10.17", "date 14.12.2017"]),
        ("3,5 жана 120 000", ["number 3,5", "number 120", "number 000"]),
        ("2.1.5 бөлүм", ["number 2.1", "number 5"]),
        ("саат 15.30да", ["number 15.30"]),
    ])
    func kinds(text: String, kinds: [String]) { #expect(Tokenized(text).kinds == kinds) }

    @Test(arguments: [
        "a@b", "@mention", "сөз@дарек.кг", "etc.", "U.S.A.", "report.docx", "Word.Word", "end.Next", "e.g. this", "http:/x", "1.2",
        "12:345", "123:45",
        "1:2:3",
    ])
    func noAddressNorClock(text: String) {
        let kinds = Tokenized(text).kinds.filter { !$0.hasPrefix("number") }
        #expect(kinds == [])
    }

    @Test(
        arguments: [
            ("министр", .lower), ("Бишкек", .title), ("Ат-Башы", .titleEach), ("Ат-башы", .title), ("Д", .title), ("БУУ", .upper),
            ("БУУнун", .upperWithSuffix), ("КБКлар", .upperWithSuffix), ("МегаКом", .mixed), ("iPhone", .mixed),
            ("ИТ-адис", .upperWithSuffix),
            ("2021", .none), ("СЭС-БИШКЕК", .upper), ("пресс-Служба", .mixed),
        ] as [(String, WordShape)])
    func shapes(word: String, shape: WordShape) {
        let found = Tokenized(word)
        #expect(found.text.tokens.count == 1)
        #expect(found.text.tokens.first?.shape == shape)
    }

    @Test func flags() {
        let tokens = Tokenized("а б\tв\nг\r\nд\n\nе").text.tokens
        #expect(tokens.map { $0.flags.contains(.spaceBefore) } == [true, true, true, true, true, true])
        #expect(tokens.map { $0.flags.contains(.tabBefore) } == [false, false, true, false, false, false])
        #expect(tokens.map { $0.flags.contains(.lineBefore) } == [true, false, false, true, true, true])
        #expect(tokens.map { $0.flags.contains(.blankLineBefore) } == [true, false, false, false, false, true])
    }

    @Test func marksAreFolded() {
        let units = Tokenized("“ „ « - – — \u{2011}").text.tokens.map(\.unit)
        #expect(units == [0x22, 0x22, 0x22, 0x2D, 0x2D, 0x2D, 0x2D])
    }
}
