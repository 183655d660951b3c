import Documents
import Lexicons
import Morphology

/// Names of places.
enum PlaceRules {
    static let all = ListedPlaces.all + kyrgyz + RussianPlaces.all + UnlistedPlaces.all

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
        // Карыпов атындагы парк
        Rule(
            "place.honours-ky", .location, in: [.kyrgyz], before: [KyrgyzBodies.honoured, .many(KyrgyzBodies.ownWord, upTo: 4)],
            anchor: .entry(.venueHead, .street), priority: 59, refine: KyrgyzBodies.checkHonoured),
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
}
