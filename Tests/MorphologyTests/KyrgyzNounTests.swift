import Morphology
import Testing

@Suite("Kyrgyz nouns")
struct KyrgyzNounTests {
    let analyzer = KyrgyzAnalyzer(stems: KyrgyzTestStems.small)

    @Test(
        "case, possessive and plural",
        arguments: [
            ("министрлигинин", "министрлик", "министрлиги", [.genitive, .possessive]),
            ("Республикасындагы", "республика", "республикасы", [.locative, .possessive, .attributive]),
            ("Федерациясынын", "федерация", "федерациясы", [.genitive, .possessive]),
            ("факторлордун", "фактор", "факторлор", [.genitive, .plural]),
            ("отчеттор", "отчет", "отчеттор", [.nominative, .plural]),
            ("конгресси", "конгресс", "конгресси", [.nominative, .possessive]),
            ("факультетинин", "факультет", "факультети", [.genitive, .possessive]),
            ("өлкөбүздүн", "өлкө", "өлкөбүз", [.genitive, .possessivePersonal]),
            ("мүчөлөрүнүн", "мүчө", "мүчөлөрү", [.genitive, .plural, .possessive]),
            ("колунда", "кол", "колу", [.locative, .possessive]),
            ("тоого", "тоо", "тоо", [.dative, .singular]),
            ("суусу", "суу", "суусу", [.nominative, .possessive]),
            ("үйлөрдөн", "үй", "үйлөр", [.ablative, .plural]),
            ("жолду", "жол", "жол", [.accusative]),
            ("мамлекетке", "мамлекет", "мамлекет", [.dative]),
            ("башыңызга", "баш", "башыңыз", [.dative, .possessivePersonal]),
            ("шаарындагы", "шаар", "шаары", [.attributive, .possessive]),
            ("өлкөнүкү", "өлкө", "өлкө", [.attributive, .genitive]),
            ("азыркы", "азыр", "азыркы", [.derivedAdjective]),
            ("балдардын", "бала", "балдар", [.genitive, .plural]), ("балдарыбызга", "бала", "балдарыбыз", [.dative, .plural]),
            ("депутатындай", "депутат", "депутаты", [.derivedAdjective, .possessive]),
            ("депутаттай", "депутат", "депутат", [.derivedAdjective]), ("фактылар", "факт", "фактылар", [.nominative, .plural]),
        ] as [(String, String, String, Features)])
    func inflection(_ word: String, _ lemma: String, _ base: String, _ features: Features) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma)
        #expect(first.base == base)
        #expect(first.features.isSuperset(of: features), "\(word)")
        #expect(first.features.contains(.known))
    }

    @Test(
        "stems that change",
        arguments: [
            ("орду", "орун", "орду"), ("китеби", "китеп", "китеби"), ("талабын", "талап", "талабы"), ("апрелинде", "апрель", "апрели"),
            ("объектилер", "объект", "объектилер"), ("тою", "той", "тою"), ("педагогу", "педагог", "педагогу"),
            ("мурду", "мурун", "мурду"), ("көөнүн", "көңүл", "көөнү"),
        ])
    func alternation(_ word: String, _ lemma: String, _ base: String) {
        let readings = analyzer.readings(word)
        #expect(readings.contains { $0.lemma == lemma && $0.base == base }, "\(word): \(readings)")
    }

    @Test(
        "derived words",
        arguments: [
            ("мамлекеттик", "мамлекет", "мамлекеттик", .adjective), ("сапаттуу", "сапат", "сапаттуу", .adjective),
            ("мыйзамсыз", "мыйзам", "мыйзамсыз", .adjective), ("шаардык", "шаар", "шаардык", .adjective),
            ("тазалык", "тазалык", "тазалык", .noun), ("тазалыгы", "тазалык", "тазалыгы", .noun),
            ("жылдыгы", "жылдык", "жылдыгы", .noun), ("10-жылдыгы", "10-жылдык", "10-жылдыгы", .noun),
            ("мамлекеттүүлүктүн", "мамлекеттүүлүк", "мамлекеттүүлүк", .noun),
        ] as [(String, String, String, Features)])
    func derivation(_ word: String, _ lemma: String, _ base: String, _ speech: Features) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma)
        #expect(first.base == base)
        #expect(first.features.contains(speech))
        #expect(first.features.contains(.derivedAdjective) == (speech == .adjective))
    }

    @Test(
        "what is no such form",
        arguments: [
            // Listed words stay whole, whatever they look like.
            ("министрлик", "министр"), ("өзгөчөлүк", "өзгөчө"), ("балык", "ба"), ("өлкө", "өл"), ("жаран", "жа"), ("уул", "у"),
            // Wrong assimilation or harmony: no locative, no genitive, no plural.
            ("шаартын", "шаар"), ("депутатдар", "депутат"), ("мамлекетга", "мамлекет"),
        ])
    func mustNotMatch(_ word: String, _ lemma: String) {
        #expect(analyzer.readings(word)[0].lemma != lemma)
    }

    @Test(
        "pronouns",
        arguments: [
            ("анын", "ал", Features.genitive), ("мында", "бул", .locative), ("мага", "мен", .dative), ("бизден", "биз", .ablative),
            ("өзүнүн", "өз", .genitive),
        ])
    func pronouns(_ word: String, _ lemma: String, _ feature: Features) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma)
        #expect(first.features.isSuperset(of: [.pronoun, feature]))
    }

    @Test("the plural of `бала` as it stands")
    func children() {
        let first = analyzer.readings("балдар")[0]
        #expect(first.lemma == "бала")
        #expect(first.base == "балдар")
        #expect(first.features.isSuperset(of: [.noun, .plural, .nominative, .known]))
    }

    @Test(
        "endings of unknown nouns",
        arguments: [
            ("субъектилердин", "субъект"), ("контрактылар", "контракт"), ("резидентинин", "резидент"), ("президиумунун", "президиум"),
            ("вебинарларга", "вебинар"), ("оцифровканы", "оцифровка"), ("менторлорунан", "ментор"),
            // Not every vowel is the suffix's.
            ("брокколилер", "брокколи"), ("пальтонун", "пальто"),
        ])
    func loans(_ word: String, _ lemma: String) {
        #expect(analyzer.readings(word)[0].lemma == lemma)
    }

    @Test("unknown words with telling suffixes are cut, others kept")
    func unknown() {
        #expect(analyzer.readings("кластерлердин")[0].lemma == "кластер")
        #expect(analyzer.readings("брокколидеги")[0].lemma == "брокколи")
        #expect(analyzer.readings("кластер")[0].lemma == "кластер")
        #expect(analyzer.readings("кластерлердин")[0].features.isSuperset(of: [.predicted, .plural, .genitive]))
    }

    @Test("probabilities are sorted and sum to one")
    func probabilities() {
        for word in ["министрлигинин", "Абдыровдун", "алды", "орду", "кластерлердин"] {
            let values = analyzer.readings(word).map(\.probability)
            #expect(values == values.sorted(by: >))
            #expect(abs(values.reduce(0, +) - 1) < 0.001)
        }
    }
}
