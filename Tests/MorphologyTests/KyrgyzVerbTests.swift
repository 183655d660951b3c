import Morphology
import Testing

@Suite("Kyrgyz verbs")
struct KyrgyzVerbTests {
    let analyzer = KyrgyzAnalyzer(stems: KyrgyzTestStems.small)

    @Test(
        "forms of news and decrees",
        arguments: [
            ("болду", "бол", .verb), ("келет", "кел", .verb), ("иштейт", "иште", .verb), ("иштебейт", "иште", .verb),
            ("башталган", "башта", .participle), ("чыгып", "чык", .converb), ("коюлду", "кой", .verb), ("жаят", "жай", .verb),
            ("болбогон", "бол", .participle), ("билдиришкен", "билдир", .participle), ("келсе", "кел", .verb),
            ("айткандыктан", "айт", .verbalNoun), ("таап", "тап", .converb), ("окуган", "оку", .participle),
            ("келгенде", "кел", [.participle, .converb, .locative]), ("берилсин", "бер", .verb), ("түзүлөт", "түз", .verb),
            ("келбес", "кел", .participle), ("айтмакчы", "айт", .participle), ("жашайбыз", "жаша", .verb),
            ("катышкандардын", "катыш", [.participle, .plural, .genitive]), ("көргөнүн", "көр", [.participle, .possessive]),
        ] as [(String, String, Features)])
    func forms(_ word: String, _ lemma: String, _ features: Features) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma, "\(word)")
        #expect(first.features.isSuperset(of: features), "\(word)")
    }

    @Test(
        "spoken and rarer forms",
        arguments: [
            ("болобу", "бол", .converb), ("башталабы", "башта", .converb), ("иштейби", "иште", .converb), ("келсечи", "кел", .verb),
            ("келиңизчи", "кел", .verb), ("айтаарын", "айт", [.participle, .accusative]), ("болоор", "бол", .participle),
            ("баштаары", "башта", [.participle, .possessive]), ("коет", "кой", .verb), ("баратат", "бар", .verb),
            ("бараткан", "бар", .participle), ("келатып", "кел", .converb), ("көрүлгүс", "көр", .participle),
        ] as [(String, String, Features)])
    func spoken(_ word: String, _ lemma: String, _ features: Features) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma, "\(word)")
        #expect(first.features.isSuperset(of: features), "\(word)")
    }

    @Test(
        "what is none of these",
        arguments: [
            // A particle behind a noun, a noun in -аар, an agent in -чы.
            ("колчы", "кол"), ("базаар", "база"), ("балыкчы", "балык"), ("батат", "бар"),
        ])
    func notSpoken(_ word: String, _ lemma: String) {
        let first = analyzer.readings(word)[0]
        #expect(first.features.isDisjoint(with: [.verb, .participle, .converb]) || first.lemma != lemma)
    }

    @Test(
        "verbal nouns: the lemma is the verb, the base the noun",
        arguments: [
            ("өнүктүрүүнү", "өнүктүр", "өнүктүрүү"), ("башкаруусу", "башкар", "башкаруусу"), ("баштоо", "башта", "баштоо"),
            ("иштөөгө", "иште", "иштөө"), ("окуунун", "оку", "окуу"), ("таанууга", "тааны", "таануу"), ("коюу", "кой", "коюу"),
            ("жаюуну", "жай", "жаюу"), ("чыгуу", "чык", "чыгуу"), ("өткөрүлүүдө", "өткөр", "өткөрүлүү"), ("болушу", "бол", "болушу"),
        ])
    func verbalNouns(_ word: String, _ lemma: String, _ base: String) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma == lemma)
        #expect(first.base == base)
        #expect(first.features.isSuperset(of: [.verbalNoun, .noun]))
    }

    @Test("`-уучу` makes a noun")
    func agent() {
        let first = analyzer.readings("жүргүзүүчүнүн")[0]
        #expect(first.lemma == "жүргүзүүчү")
        #expect(first.features.isSuperset(of: [.participle, .noun, .genitive]))
    }

    @Test("a verb may come of a known noun")
    func denominal() {
        #expect(analyzer.readings("газдаштырылды")[0].lemma == "газдаштыр")
    }

    @Test("ambiguous forms keep both readings")
    func both() {
        let readings = analyzer.readings("алды")
        #expect(readings[0].lemma == "ал")
        #expect(readings[0].features.contains(.verb))
        let own = analyzer.readings("башта")
        #expect(own.contains { $0.lemma == "баш" && $0.features.contains(.locative) })
        #expect(own.contains { $0.lemma == "башта" && $0.features.contains(.verb) })
    }

    @Test(
        "what is no verb form",
        arguments: [
            ("шаарды", "шаа"), ("министрлик", "министр"), ("депутат", "депу"), ("облус", "об"), ("мүчөлөр", "мүчөлө"), ("Казан", "каз"),
        ])
    func mustNotMatch(_ word: String, _ lemma: String) {
        let first = analyzer.readings(word)[0]
        #expect(first.lemma != lemma)
        #expect(first.features.isDisjoint(with: [.verb, .participle, .converb]))
    }
}
