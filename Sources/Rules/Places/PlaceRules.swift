import Documents
import Lexicons
import Morphology

/// Names of places.
enum PlaceRules {
    static let all = listed + kyrgyz + russian + dictionary

    static let listed = [
        Rule("place.listed", .location, anchor: .entry(.loc, not: ClassSet(.weak)), priority: 42),
        // `в Мирном`, `Алтында`: names that are ordinary words too want a preposition or a local case.
        Rule(
            "place.listed-weak", .location, in: [.russian], behind: .token(.placePreposition),
            anchor: .token(.capital.tagged(.loc, .weak).notStrongly(.loc)),
            ahead: .notNext(.lower.and([.noun, .adjective])), priority: 34),
        Rule(
            "place.listed-weak-ky", .location, in: [.kyrgyz],
            anchor: .token(.capital.tagged(.loc, .weak).notStrongly(.loc).and([.locative, .ablative, .attributive])), priority: 34),
    ]

    // MARK: Kyrgyz: the head stands last

    static let kyrgyz = [
        // Нарын облусунун; Ысык-Көл району; Хорезм облус
        Rule(
            "place.head-last", .location, in: [.kyrgyz],
            before: [.token(.placeName), .optional(.token(.placeName)), .next(.nominativeName)],
            anchor: .entry(.locHead), priority: 46, refine: keepCloseName),
        // «Хаятт Ридженси Бишкек» мейманканасы
        Rule(
            "place.quoted-venue", .location, in: [.kyrgyz],
            before: [
                .quoted, .many(.token(.lower.and([.adjective, .noun]).and(.nominative).without([.converb, .conjunction])), upTo: 3),
            ],
            anchor: .entry(.venueHead, .locHead), priority: 58,
            refine: { view, range in view.classes[range.upperBound - 1].contains(.legalForm) ? nil : range }),
        // Бишкек — Кочкор — Торугарт жолу
        Rule(
            "place.route", .location, in: [.kyrgyz], before: [.token(.placeName), .some([.hyphen, .token(.placeName)], upTo: 3)],
            anchor: .entry(.venueHead, .locHead, .street), priority: 52),
        // Жерүй алтын кени; Алматы аэропорту; «РМА» жыйындар залы
        Rule(
            "place.venue-head-last", .location, in: [.kyrgyz],
            before: [
                .any(.token(.placeName), .token(.lexical(.capitals))),
                .many(.token(.lower.and([.noun, .adjective]).and(.nominative).without([.converb, .conjunction])), upTo: 2),
            ], anchor: .entry(.venueHead), priority: 44, refine: venueOfName),
    ]

    // MARK: Russian: the head stands first, or behind its adjective

    static let russian = [
        // город Ош; село Кызыл-Туу; р. Нарын; ул. Киевская
        Rule(
            "place.head-first", .location, in: [.russian], anchor: .entry(.locHead, .venueHead),
            after: [.token(.placeName), .many(.token(.placeName.untagged(.given, .surname, .unknown).without(.adjective)), upTo: 2)],
            priority: 47,
            refine: notPerson),
        Rule(
            "place.abbreviated-head", .location, in: [.russian, .kyrgyz], anchor: .entry(.locAbbr),
            after: [.token(.placeName), .many(.token(.placeName.untagged(.given, .surname, .unknown).without(.adjective)), upTo: 1)],
            priority: 67),
        // Нарын ш.; Ленин көч.
        Rule("place.abbreviated-head-ky", .location, in: [.kyrgyz], before: .token(.placeName), anchor: .entry(.locAbbr), priority: 45),
        // Чуйская область; Левобережный парк
        Rule(
            "place.adjective-head", .location, in: [.russian],
            before: [
                .token(.capital.and(.adjective).untagged(.notName).agreeing()), .many(.token(.word.and(.adjective).agreeing()), upTo: 1),
            ],
            anchor: .entry(.locHead, .venueHead), priority: 46),
        // в Ошской, Джалал-Абадской и Баткенской областях: all but the last
        Rule(
            "place.adjective-list", .location, in: [.russian],
            anchor: .token(.capital.tagged(.capital).and(.adjective).untagged(.notName)),
            ahead: [
                .many([.comma, .token(.capital.and(.adjective))], upTo: 4), .any(.comma, .token(.lexical(.andWord))),
                .token(.capital.and(.adjective)), .entry(.locHead),
            ], priority: 46),
        // гостиница «Достук»
        Rule("place.venue-quoted", .location, in: [.russian], anchor: .entry(.venueHead), after: .quoted, priority: 50),
    ]

    static let dictionary = [
        Rule(
            "place.dictionary", .location, in: [.russian],
            anchor: .token(.capital.tagged(.capital).and(.geographic).untagged(.loc, .given, .surname, .notName)), priority: 33,
            refine: OrdinaryWords.refusePlace)
    ]

    /// Of two names before a head, the first belongs to it only without a case of its own (`Кичи Кемин району`, but
    /// `Кыргызстандын Нарын облусу`).
    private static let keepCloseName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        // A glacier or a pass is not named by a person in front of it: `Жылдызбек Кененбаев мөңгүлөрдүн абалы`.
        let head = range.upperBound - 1, name = range.upperBound - 2
        let named: ClassSet = ClassSet(.street, .city, .district, .region, .village, .settlement)
        if !view.classes[head].intersects(named), view.strong[name].contains(.surname), !view.strong[name].contains(.loc) { return nil }
        if view.likelyFeatures(head).contains(.plural), view.likelyFeatures(head).isDisjoint(with: .possessive) { return nil }
        var start = range.lowerBound
        while start < range.upperBound - 2 {
            let features = view.features[start]
            let cut = features.isDisjoint(with: .nominative) && !features.isDisjoint(with: .anyCase)
            let isPlace = view.classes[start].contains(.loc)
            guard cut || isPlace || view.startsSentence(start) else { break }
            start += 1
        }
        return start..<range.upperBound
    }

    /// `руководством канала Перепёлкин`: behind a head that is no street, a known surname is a person.
    private static let notPerson: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.lowerBound, name = range.lowerBound + 1
        if view.features[head].contains(.plural), view.features[head].isDisjoint(with: .singular) { return nil }
        if view.classes[head].contains(.street) { return range }
        let isPerson = view.strong[name].contains(.surname) || view.strong[name].contains(.given)
        return isPerson && !view.classes[name].contains(.loc) ? nil : range
    }

    /// A venue's name is a nominative or a place; `Ташкенттеги ресторандар` has none.
    private static let venueOfName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = view.features[range.upperBound - 1], name = view.features[range.lowerBound]
        if head.contains(.plural) || name.contains(.attributive) || name.isDisjoint(with: [.nominative, .indeclinable]) { return nil }
        return view.startsSentence(range.lowerBound) && view.classes[range.lowerBound].contains(.stem) ? nil : range
    }
}

extension TokenTest {
    static let placeName = TokenTest.capital.untagged(.notName, .initial, .post, .orgHead, .month, .weekday, .personTitle).without(
        [.adposition, .conjunction, .pronoun, .particle])
    static let nominativeName = TokenTest.word.and([.nominative, .indeclinable])
    /// `в`, `на`, `из`, `под` …
    static let placePreposition = TokenTest.has(.adposition)
}

extension OrdinaryWords {
    /// A dictionary place must not be an ordinary word as well.
    static let refusePlace: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.analyses(range.lowerBound).allSatisfy { $0.features.isSuperset(of: [.geographic, .known]) } ? range : nil
    }
}
