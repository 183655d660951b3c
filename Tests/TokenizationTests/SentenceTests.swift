import Testing

@testable import Tokenization

/// Sentences are drawn with ` ‖ ` between them, paragraphs with line ends.
@Suite struct SentenceTests {
    static let cases: [(String, String)] = [
        ("", ""),
        ("Келди. Кетти.", "Келди. ‖ Кетти."),
        ("Келдиби? Жок! Кетти…", "Келдиби? ‖ Жок! ‖ Кетти…"),
        // Full stops that end nothing.
        ("Д. Серикбаев келди. К.К. Койлубаев кетти.", "Д. Серикбаев келди. ‖ К.К. Койлубаев кетти."),
        ("Ал им. Токтогул мектебинде.", "Ал им. Токтогул мектебинде."),
        ("Алма, өрүк ж.б. Дагы бар.", "Алма, өрүк ж.б. Дагы бар."),
        ("2017-жылдын 25-октябры. Эртеси келди.", "2017-жылдын 25-октябры. ‖ Эртеси келди."),
        ("Ул. Киевская, 5 тыс. Сомов.", "Ул. Киевская, 5 тыс. Сомов."),
        ("Баасы 3.5 сом. Кымбат.", "Баасы 3.5 сом. ‖ Кымбат."),
        ("Сайт example.kg. Ачык.", "Сайт example.kg. ‖ Ачык."),
        ("деди. анан кетти", "деди. анан кетти"),
        // Closing marks belong to the sentence before them.
        ("«Келем». Ал келди.", "«Келем». ‖ Ал келди."),
        ("Ал «келем.» Анан кетти.", "Ал «келем.» ‖ Анан кетти."),
        ("(Баары келди.) Анан кетти.", "(Баары келди.) ‖ Анан кетти."),
        ("«Ура!» — деди ал.", "«Ура!» — деди ал."),
        // Headings without a full stop.
        ("Жаңылыктар\nБүгүн жамгыр жаады. Кар жок.", "Жаңылыктар\nБүгүн жамгыр жаады. ‖ Кар жок."),
        ("Бардык жаңылыктар\n\nБүгүн", "Бардык жаңылыктар\nБүгүн"),
        (
            "КЫРГЫЗ РЕСПУБЛИКАСЫНЫН\nӨКМӨТҮНҮН БИЛИМ БЕРҮҮ ТОКТОМУ\nБүгүн",
            "КЫРГЫЗ РЕСПУБЛИКАСЫНЫН ӨКМӨТҮНҮН БИЛИМ БЕРҮҮ ТОКТОМУ\nБүгүн"
        ),
        ("БАТКЕН ОБЛУСУ\nОШ ОБЛУСУ\nБүгүн", "БАТКЕН ОБЛУСУ\nОШ ОБЛУСУ\nБүгүн"),
        ("БАШ СӨЗ\n\nБАШКА СӨЗ", "БАШ СӨЗ\nБАШКА СӨЗ"),
        // Lines that run on.
        ("Ал кече\nкелди да кетти.", "Ал кече келди да кетти."),
        ("Ал келди,\nбирок кетти. Дагы\nкелет.", "Ал келди, бирок кетти. ‖ Дагы келет."),
        ("Ал келди.\nкетти", "Ал келди.\nкетти"),
        // Cells, bullets, lists.
        ("Аты\tЖашы\tКаяктан\nАйбек\t45\tОш", "Аты ‖ Жашы ‖ Каяктан\nАйбек ‖ 45 ‖ Ош"),
        ("• алма\n• өрүк", "• алма\n• өрүк"),
        ("- алма;\n- өрүк.", "- алма;\n- өрүк."),
        ("1. Алма\n2. Өрүк", "1. ‖ Алма\n2. ‖ Өрүк"),
        ("1) алма\n2) өрүк", "1) алма\n2) өрүк"),
        ("Алма\r\nӨрүк\r\n\r\nЖүзүм", "Алма\nӨрүк\nЖүзүм"),
    ]

    @Test(arguments: cases)
    func splits(text: String, wanted: String) { #expect(Tokenized(text).sentences == wanted) }

    @Test(arguments: cases)
    func everyTokenIsInOneSentence(text: String, wanted: String) {
        let found = Tokenized(text).text
        var next: Int32 = 0
        for sentence in found.sentences {
            #expect(sentence.start == next)
            #expect(sentence.end > sentence.start)
            #expect(found.tokens[Int(sentence.start)].flags.contains(.sentenceStart))
            next = sentence.end
        }
        #expect(Int(next) == found.tokens.count)
        #expect(found.paragraphCount == (wanted.isEmpty ? 0 : wanted.split(separator: "\n").count))
    }
}
