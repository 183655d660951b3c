import Testing

@testable import Lexicons

@Suite struct LexiconFormatTests {
    @Test(arguments: [
        ("Сөз", ["a.txt:1: an entry before @columns"]),
        ("@columns ky\nА | Б | В", ["a.txt:2: 3 columns, but @columns names 1 and one for tags"]),
        ("@columns ky de", ["a.txt:1: unknown column ‘de’: use ky, ru or any"]),
        ("@colums ky", ["a.txt:1: unknown directive ‘@colums’: use @columns or @tags"]),
        ("@columns ky ru\n@tags loc\n- | -", ["a.txt:3: a line without a name"]),
        ("@columns ky ru\n\n@tags loc citty\nА | Б | weeak", ["a.txt:3: unknown tag ‘citty’", "a.txt:4: unknown tag ‘weeak’"]),
        ("@columns ky\n# comment\n@tags loc # comment\nА # comment\n   \n", []),
        ("@columns ky\r\n@tags loc\r\nА\r\n", []),
        ("@columns any\n@tags loc big kg\nMoscow | capital", []),
        ("", []),
    ])
    func problems(content: String, wanted: [String]) {
        #expect(LexiconLoader.reading(("a.txt", content)).problems.map(\.description) == wanted)
    }

    @Test func badLinesDoNotHideGoodOnes() {
        let lexicon = LexiconLoader.reading(("a.txt", "Эрте\n@columns ky\n@tags loc\nА | Б | В\nОш")).lexicon
        #expect(lexicon.concepts.count == 1)
        #expect(lexicon.entries("Ош").count == 1)
    }

    /// What capitals an entry wants in the text.
    @Test(
        arguments: [
            ("министрлик", "", .any), ("Бишкек", "loc", .first), ("Ат-Башы", "loc", .first), ("КР", "loc", .all), ("БУУ", "org", .all),
            ("БУУнун", "org", .first), ("МегаКом", "org", .first), ("Бишкек", "loc anycase", .any), ("КР", "loc anycase", .any),
            ("Кыргыз Республикасы", "loc", .first), ("салык кызматы", "org", .any), ("24.kg", "org", .any),
            // State bodies stand in the press in small letters too.
            ("Салык кызматы", "org agency", .any), ("Каржы министрлиги", "org ministry", .any), ("Министрлик", "org ministry", .first),
        ] as [(String, String, Lexicon.Capitals)])
    func capitals(name: String, tags: String, capitals: Lexicon.Capitals) {
        let lexicon = LexiconLoader.reading(("a.txt", "@columns ky\n@tags \(tags)\n\(name)")).lexicon
        #expect(lexicon.entries(name).map(\.capitals) == [capitals])
    }

    /// `ё` and `е`, dashes and quotation marks are alike.
    @Test(arguments: [
        ("Орёл", "Орел"), ("Ат-Башы", "ат‑башы"), ("«Манас» ААК", "\"манас\" аак"), ("„Манас“", "«МАНАС»"), ("Бишкек — Ош", "Бишкек - Ош"),
    ])
    func folding(name: String, other: String) {
        let lexicon = LexiconLoader.reading(("a.txt", "@columns ky\n@tags loc\n\(name)")).lexicon
        #expect(lexicon.entries(other).count == 1)
    }

    @Test func lengths() {
        let lexicon = LexiconLoader.reading(("a.txt", "@columns ky\n@tags loc\nЫсык-Көл\nЫсык Көл\nЫсык Көл району\n№ 5 мектеп")).lexicon
        #expect(["Ысык-Көл", "Ысык Көл", "Ысык Көл району", "№ 5 мектеп"].map { lexicon.entries($0)[0].length } == [1, 2, 3, 3])
        #expect(lexicon.entries("Ысык").isEmpty)
    }

    @Test(arguments: [("Moscow", [1]), ("Өмөр 😀", [1]), ("Straße", [1])])
    func otherScripts(name: String, counts: [Int]) {
        let lexicon = LexiconLoader.reading(("a.txt", "@columns any\n@tags loc\n\(name)")).lexicon
        #expect([lexicon.entries(name).count] == counts)
        #expect(lexicon.names(0) == "any \(name)")
    }
}
