import Testing

@testable import Morphology

/// What the analyser must say of a form: one of its readings has this lemma, base and (at least) these features.
struct RussianCase: CustomTestStringConvertible, Sendable {
    let form: String
    let lemma: String
    let base: String
    let features: Features

    init(_ form: String, _ lemma: String, _ base: String, _ features: Features) {
        self.form = form
        self.lemma = lemma
        self.base = base
        self.features = features
    }

    var testDescription: String { "\(form) → \(lemma), \(base)" }
}

@Suite struct RussianAnalyzerTests {
    static let cases: [RussianCase] = [
        // Nouns: the nominative of the same number.
        RussianCase("министерства", "министерство", "министерство", [.noun, .neuter, .singular, .genitive, .known]),
        RussianCase("министерства", "министерство", "министерства", [.noun, .plural, .nominative, .known]),
        RussianCase("министерствами", "министерство", "министерства", [.noun, .plural, .instrumental]),
        RussianCase("директору", "директор", "директор", [.noun, .animate, .masculine, .singular, .dative]),
        RussianCase("людей", "человек", "люди", [.noun, .plural, .genitive]),
        RussianCase("лесу", "лес", "лес", [.noun, .singular, .locative]),
        RussianCase("чаю", "чай", "чай", [.noun, .singular, .genitive]),
        RussianCase("выборов", "выборы", "выборы", [.noun, .plural, .genitive]),
        RussianCase("договоров", "договор", "договоры", [.noun, .plural, .genitive]),
        RussianCase("лет", "год", "годы", [.noun, .plural, .genitive]),
        RussianCase("пальто", "пальто", "пальто", [.noun, .indeclinable, .instrumental]),
        RussianCase("боже", "бог", "бог", [.noun, .nominative]),
        // Adjectives and participles: the same gender and number.
        RussianCase("государственной", "государственный", "государственная", [.adjective, .feminine, .singular, .genitive]),
        RussianCase("государственных", "государственный", "государственные", [.adjective, .plural, .locative]),
        RussianCase("государственную", "государственный", "государственная", [.adjective, .feminine, .accusative]),
        RussianCase("государственного", "государственный", "государственное", [.adjective, .neuter, .genitive]),
        RussianCase("уполномоченному", "уполномочить", "уполномоченный", [.participle, .adjective, .masculine, .dative]),
        RussianCase("сделавшими", "сделать", "сделавшие", [.participle, .plural, .instrumental]),
        RussianCase("первого", "первый", "первый", [.adjective, .numeral, .masculine, .genitive]),
        RussianCase("которой", "который", "которая", [.adjective, .pronoun, .feminine]),
        // Names: gender is kept.
        RussianCase("Султановой", "султанов", "султанова", [.noun, .surname, .feminine, .singular, .dative, .known]),
        RussianCase("Султановыми", "султанов", "султановы", [.noun, .surname, .plural, .instrumental]),
        RussianCase("Ивановны", "иванович", "ивановна", [.noun, .patronymic, .feminine, .genitive]),
        RussianCase("Владимиром", "владимир", "владимир", [.noun, .givenName, .masculine, .instrumental]),
        RussianCase("Айгуль", "айгуль", "айгуль", [.noun, .givenName, .feminine, .dative, .indeclinable]),
        RussianCase("Порошенко", "порошенко", "порошенко", [.surname, .indeclinable, .genitive]),
        RussianCase("Бишкеке", "бишкек", "бишкек", [.noun, .geographic, .locative]),
        RussianCase("МВД", "мвд", "мвд", [.noun, .organisation, .abbreviation, .indeclinable]),
        RussianCase("Б", "б", "б", [.noun, .initial, .givenName, .abbreviation, .masculine, .nominative]),
        // The other parts of speech.
        RussianCase("заявил", "заявить", "заявил", [.verb, .masculine, .singular]),
        RussianCase("подписать", "подписать", "подписать", [.infinitive, .verb]),
        RussianCase("сообщая", "сообщать", "сообщая", .converb),
        RussianCase("назначен", "назначить", "назначен", [.participle, .predicative, .masculine]),
        RussianCase("красивее", "красивый", "красивее", .predicative),
        RussianCase("красива", "красивый", "красива", [.predicative, .feminine]),
        RussianCase("можно", "можно", "можно", .predicative),
        RussianCase("трёх", "три", "три", [.numeral, .genitive]),
        RussianCase("ему", "он", "он", [.pronoun, .dative, .masculine]),
        RussianCase("себе", "себя", "себя", [.pronoun, .dative]),
        RussianCase("вчера", "вчера", "вчера", .adverb),
        RussianCase("между", "между", "между", .adposition),
        RussianCase("или", "или", "или", .conjunction),
        RussianCase("бы", "бы", "бы", .particle),
        RussianCase("ура", "ура", "ура", .interjection),
        // `е` for `ё`, prefixes of paradigms, hyphens, no words.
        RussianCase("елки", "ёлка", "ёлка", [.noun, .singular, .genitive, .known]),
        RussianCase("наилучшему", "хороший", "наилучший", [.adjective, .masculine, .dative]),
        RussianCase("экс-министра", "экс-министр", "экс-министр", [.noun, .masculine, .genitive, .predicted]),
        RussianCase("по-кыргызскому", "по-кыргызскому", "по-кыргызскому", .adverb),
        RussianCase("Google", "google", "google", [.noun, .indeclinable]),
        RussianCase("2024", "2024", "2024", .numeral),
    ]

    @Test(arguments: cases) func finds(_ expected: RussianCase) throws {
        let readings = try RussianFixture.readings(of: expected.form)
        let matching = readings.contains {
            $0.lemma == expected.lemma && $0.base == expected.base && $0.features.isSuperset(of: expected.features)
        }
        #expect(matching, "\(expected.form): \(readings)")
    }

    @Test(arguments: cases.map(\.form) + ["жээнбекова", "ктмиъъ", "", "ъ", "٣", "🙂", String(repeating: "длинное", count: 40)])
    func givesOrderedProbabilities(_ form: String) throws {
        let probabilities = try RussianFixture.readings(of: form).map(\.probability)
        #expect(!probabilities.isEmpty)
        #expect(probabilities == probabilities.sorted(by: >))
        #expect(probabilities.allSatisfy { $0 >= 0 })
        #expect(probabilities.reduce(0, +) <= 1.001)
    }

    @Test func appendsToWhatTheBufferHolds() throws {
        var buffer = AnalysisBuffer()
        let analyzer = try RussianFixture.analyzer()
        for word in ["министерства", "бишкеке"] {
            Array(word.utf16).withUnsafeBufferPointer { analyzer.analyze($0, shape: .lower, into: &buffer) }
        }
        #expect(String(decoding: buffer[buffer.analyses[0].base], as: UTF16.self) == "министерство")
        #expect(String(decoding: buffer[buffer.analyses.last!.base], as: UTF16.self) == "бишкек")
    }

    @Test func ranksByUseInTheCorpus() throws {
        let first = try #require(try RussianFixture.readings(of: "стали").first)
        #expect(first.lemma == "стать")
        #expect(first.probability > 0.9)
    }
}
