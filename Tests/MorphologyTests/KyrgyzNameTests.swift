import CodeUnits
import Morphology
import Testing

@Suite("Kyrgyz names")
struct KyrgyzNameTests {
    let analyzer = KyrgyzAnalyzer(stems: KyrgyzTestStems.small)

    @Test(
        "names of the lexicon are never cut short",
        arguments: ["Нарын", "Токтогул", "Абдыкадыр", "Алтын", "Ош", "Казан", "Ат-Башы", "Балыкчы", "Кыргызстан"])
    func whole(_ word: String) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == word.lowercased())
        #expect(first.base == word.lowercased())
    }

    @Test(
        "cases of known names",
        arguments: [
            ("Нарында", "нарын", Features.locative), ("Ошто", "ош", .locative), ("Оштун", "ош", .genitive),
            ("Токтогулдун", "токтогул", .genitive), ("Ат-Башыдагы", "ат-башы", .attributive), ("Бишкекке", "бишкек", .dative),
            ("Казандан", "казан", .ablative), ("Россиянын", "россия", .genitive), ("Кыргызстандагы", "кыргызстан", .attributive),
        ])
    func cases(_ word: String, _ lemma: String, _ feature: Features) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma)
        #expect(first.base == lemma)
        #expect(first.features.isSuperset(of: [.known, feature]))
    }

    @Test(
        "unknown names are cut where their endings show",
        arguments: [
            ("Жаманкуловага", "жаманкулова", [.surname, .feminine, .dative]), ("Абдыровдун", "абдыров", [.surname, .masculine, .genitive]),
            ("Нуржадыевичтин", "нуржадыевич", [.patronymic, .genitive]), ("Сатыбековго", "сатыбеков", [.surname, .dative]),
            ("Өмүрбековнага", "өмүрбековна", [.patronymic, .dative]), ("Каныбекти", "каныбек", [.givenName, .accusative]),
            ("Айсулуунун", "айсулуу", [.genitive]), ("Тажикстандагы", "тажикстан", [.geographic, .attributive]),
        ] as [(String, String, Features)])
    func unknown(_ word: String, _ lemma: String, _ features: Features) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma)
        #expect(first.base == lemma)
        #expect(first.features.isSuperset(of: features.union(.predicted)))
    }

    @Test(
        "what only looks like a suffix stays",
        arguments: ["Жаманкулова", "Насирдин", "Каныбек", "Иманалы", "Эркинбай", "Абдыров", "Айсулуу", "Самарканд", "Ольга", "Бердибеков"])
    func lookalikes(_ word: String) {
        #expect(analyzer.readings(word)[0].lemma == word.lowercased())
    }

    @Test("a head word among the places yields to the noun with a possessive")
    func headWord() {
        let first = analyzer.readings("облусунда")[0]
        #expect(first.lemma == "облус")
        #expect(first.base == "облусу")
    }

    @Test(
        "abbreviations with suffixes",
        arguments: [
            ("КБКлар", 3, "кбк", Features.plural), ("БУУнун", 3, "буу", .genitive), ("ИИМге", 3, "иим", .dative),
            ("УКМКнын", 4, "укмк", .genitive), ("ПРООНдогу", 5, "проон", .attributive), ("КРнын", 2, "кр", .genitive),
            ("БУУ", 3, "буу", .nominative), ("ЖЧКсы", 3, "жчк", .possessive), ("MEGAнын", 4, "mega", .genitive),
        ])
    func abbreviations(_ word: String, _ capitals: Int, _ stem: String, _ feature: Features) {
        let first = analyzer.readings(word, capitals: capitals)[0]
        #expect(first.lemma == stem)
        #expect(first.base == stem)
        #expect(first.features.isSuperset(of: [.abbreviation, feature]))
    }

    @Test(
        "hyphens behind capitals: a suffix, or a word",
        arguments: [
            ("БУУ-нун", 3, "буу", "буу"), ("QR-код", 2, "qr-код", "qr-код"), ("IT-мыйзамдардын", 2, "it-мыйзам", "it-мыйзамдар"),
            ("УКМК-депутат", 4, "укмк-депутат", "укмк-депутат"),
        ])
    func hyphens(_ word: String, _ capitals: Int, _ lemma: String, _ base: String) {
        let first = analyzer.readings(word, capitals: capitals)[0]
        #expect(first.lemma == lemma)
        #expect(first.base == base)
    }

    @Test("what stands before the hyphen is a reading, too")
    func firstPart() {
        #expect(analyzer.readings("ДНК-депутаттын", capitals: 3).contains { $0.lemma == "днк" && $0.features.contains(.abbreviation) })
        #expect(!analyzer.readings("БУУ-нун", capitals: 3).contains { $0.lemma != "буу" })
    }

    @Test(
        "letters of another script with a Kyrgyz suffix",
        arguments: [("kgнын", "kg"), ("facebookтун", "facebook"), ("Facebookто", "facebook"), ("Google’дун", "google"), ("kg", "kg")])
    func latin(_ word: String, _ lemma: String) {
        #expect(analyzer.readings(word)[0].lemma == lemma)
    }

    @Test(
        "a name written small yields to an ordinary word",
        arguments: [("болот", "бол"), ("алат", "ал"), ("болуш", "бол"), ("нарында", "нарын"), ("асандын", "асан")])
    func small(_ word: String, _ lemma: String) {
        let analyzer = KyrgyzAnalyzer(
            stems: KyrgyzTestStems([
                (.verb, "бол ал"), (.givenName, "болот алат асан болуш"), (.geographic, "нарын"),
            ]))
        #expect(analyzer.readings(word)[0].lemma == lemma)
        let name = word.prefix(1).uppercased() + word.dropFirst()
        #expect(analyzer.readings(String(name))[0].lemma == (lemma == "бол" || lemma == "ал" ? word : lemma))
    }

    @Test("an abbreviation whose rest is no suffix keeps its capitals as the stem")
    func notASuffix() {
        let readings = analyzer.readings("КБКжщ", capitals: 3)
        #expect(readings.count == 1)
        #expect(readings[0].lemma == "кбк")
        #expect(readings[0].features.contains(.predicted))
    }

    @Test("any input has a reading", arguments: ["", "а", "-", "--", "ъь", "ü", "’дын", "12", String(repeating: "лар", count: 60)])
    func anything(_ word: String) {
        #expect(!analyzer.readings(word, shape: WordShape.none).isEmpty)
    }
}
