import Testing

@testable import Tokenization

@Suite struct CorpusTokenTests {
    /// Each text stands as its tokens with bars between them; blanks stand where the text has them.
    static let partitions = [
        "",
        // Hyphens and dashes inside words, between numbers, in both; not at the edges.
        "что-то|,| Ат-Башы| 85-м| 30-х| COVID-19| 3-5| 1998–2004",
        "-|да| нет|-| —|сказал| пяти|-| шести",
        "тоо|--|таш| 5|-|»",
        // Numbers with decimals, sections, fractions, thousands.
        "3,5| 4.5.2.1| 50/64| 24.10.17| 1,000,000",
        "5|.| 5|,| .|5| 3-в|/|2003",
        // What the pipeline keeps whole comes in parts.
        "14|:|00| 24|.|kg| info|@|mektep|.|kg| http|:|/|/|example|.|kg|/|a",
        "О|'|Нил| д|’|Артаньян",
        "т|.|е|.| К|.|К|.| Койлубаев",
        // Letters and digits part, but for superscripts and degrees.
        "0.5|л| 4|х|4| А|4| 50| см³| +|7| °C",
        "plant_stack|.|c| _|x",
        // Runs of marks.
        "что|?!| так|...| ну|!..| да|…| ***| a|*|b",
        "так| :)| и| =(((| и| ;))| (|а|)",
        "«|Да|»|,| (|нет|)|.|»",
        // Words in which a letter of another alphabet has slipped in, and bullets.
        "Бишкeк| •|если| №|5| 100|%| $|5",
        "о\u{301}тчет| διαβαίνω| Өкмөттүн| ү",
        "😀|😀| ок|😀",
    ]

    @Test(arguments: partitions)
    func cuts(_ partition: String) {
        let units = Array(partition.filter { $0 != "|" }.utf16)
        var spans: [Range<Int>] = []
        units.withUnsafeBufferPointer { CorpusTokens.cut($0, into: &spans) }
        let found = spans.map { String(decoding: units[$0], as: UTF16.self) }
        #expect(found == partition.split { $0 == "|" || $0 == " " }.map(String.init))
    }
}
