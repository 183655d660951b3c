import Testing

@testable import Morphology

@Suite struct RussianNameTests {
    /// Names that the dictionary does not have; the likeliest readings are those of a name.
    static let cases: [RussianCase] = [
        RussianCase("Жапаров", "жапаров", "жапаров", [.surname, .masculine, .singular, .nominative]),
        RussianCase("Жапарова", "жапаров", "жапаров", [.surname, .masculine, .singular, .genitive, .accusative]),
        RussianCase("Жапарова", "жапаров", "жапарова", [.surname, .feminine, .singular, .nominative]),
        RussianCase("ЖАПАРОВУ", "жапаров", "жапаров", [.surname, .masculine, .dative]),
        RussianCase("ЖАПАРОВУ", "жапаров", "жапарова", [.surname, .feminine, .accusative]),
        RussianCase("Жээнбекова", "жээнбеков", "жээнбекова", [.surname, .feminine, .nominative]),
        RussianCase("Жээнбековым", "жээнбеков", "жээнбеков", [.surname, .masculine, .instrumental]),
        RussianCase("Жээнбековых", "жээнбеков", "жээнбековы", [.surname, .plural, .genitive]),
        RussianCase("Нургалиев", "нургалиев", "нургалиев", [.surname, .masculine, .nominative]),
        RussianCase("Нургалиевыми", "нургалиев", "нургалиевы", [.surname, .plural, .instrumental]),
        RussianCase("Жаманкуловой", "жаманкулов", "жаманкулова", [.surname, .feminine, .genitive, .dative, .instrumental]),
        RussianCase("Эсенгельдиева", "эсенгельдиев", "эсенгельдиева", [.surname, .feminine, .nominative]),
        RussianCase("Токторбаину", "токторбаин", "токторбаин", [.surname, .masculine, .dative]),
        RussianCase("Кырдынбековецкого", "кырдынбековецкий", "кырдынбековецкий", [.surname, .masculine, .genitive]),
        RussianCase("Кырдынбековской", "кырдынбековский", "кырдынбековская", [.surname, .feminine, .dative]),
        RussianCase("Жумабайчуком", "жумабайчук", "жумабайчук", [.surname, .masculine, .instrumental]),
        RussianCase("Айтыкян", "айтыкян", "айтыкян", [.surname, .feminine, .dative, .indeclinable]),
        RussianCase("Айтыкянами", "айтыкян", "айтыкяны", [.surname, .plural, .instrumental]),
        RussianCase("Жусупенко", "жусупенко", "жусупенко", [.surname, .masculine, .genitive, .indeclinable]),
        RussianCase("Жусупидзе", "жусупидзе", "жусупидзе", [.surname, .feminine, .indeclinable]),
        RussianCase("Жусупшвили", "жусупшвили", "жусупшвили", [.surname, .masculine, .indeclinable]),
        RussianCase("Нуржадыевичем", "нуржадыевич", "нуржадыевич", [.patronymic, .masculine, .instrumental]),
        RussianCase("Нуржадыевичу", "нуржадыевич", "нуржадыевич", [.patronymic, .masculine, .dative]),
        RussianCase("Нуржадыевне", "нуржадыевич", "нуржадыевна", [.patronymic, .feminine, .dative, .locative]),
        RussianCase("Жумабаевной", "жумабаевич", "жумабаевна", [.patronymic, .feminine, .instrumental]),
    ]

    @Test(arguments: cases) func findsNames(_ expected: RussianCase) throws {
        let readings = try RussianFixture.readings(of: expected.form)
        let place = readings.firstIndex {
            $0.lemma == expected.lemma && $0.base == expected.base && $0.features.isSuperset(of: expected.features)
        }
        let found = try #require(place, "\(expected.form): \(readings)")
        let kind = expected.features.intersection([.surname, .patronymic])
        for reading in readings[...found] { #expect(reading.features.isSuperset(of: kind), "\(expected.form): \(readings)") }
        #expect(readings[found].features.isSuperset(of: [.noun, .animate, .predicted]))
    }

    @Test func leavesKnownWordsAlone() throws {
        for form in ["Министров", "Магазин", "Городской", "Молоко"] {
            let readings = try RussianFixture.readings(of: form)
            #expect(readings.allSatisfy { $0.features.contains(.known) }, "\(form): \(readings)")
        }
    }

    @Test func needsCapitals() throws {
        let capital = try RussianFixture.readings(of: "Жусупшвили")
        let small = try RussianFixture.readings(of: "Жусупшвили", shape: .lower)
        #expect(capital.first?.features.contains(.surname) == true)
        #expect(small.first?.features != capital.first?.features)
    }

    @Test func initialsKeepTheirShareBesidePrepositions() throws {
        let readings = try RussianFixture.readings(of: "В")
        let initials = readings.filter { $0.features.contains(.initial) }.map(\.probability).reduce(0, +)
        #expect(initials > 0.29 && initials < 0.31)
        #expect(readings.first?.features.contains(.adposition) == true)
        #expect(try RussianFixture.readings(of: "в").allSatisfy { !$0.features.contains(.initial) })
    }
}
