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
        // И. Раззаков көчөсү; Сагынбай Орозбак уулу көч.: behind a person's name with initials or a particle
        Rule(
            "place.street-of-person-ky", .location, in: [.kyrgyz],
            before: [
                .many(.initial, upTo: 2), .some(.token(.capital.untagged(.initial, .notName)), upTo: 3),
                .many(.token(.lower.tagged(.nameParticle)), upTo: 1),
            ], anchor: .token(street), priority: 79, refine: namedForPerson),
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

    private static let street: TokenTest = {
        var test = TokenTest.lower.tagged(.street).strongly(.street)
        test.anyClass = ClassSet(.locHead, .locAbbr)
        return test
    }()

    /// Initials or a particle make sure that all of the words are one person's name.
    private static let namedForPerson: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let name = range.dropLast()
        let head = range.upperBound - 1
        guard view.classes[name.first!].contains(.initial) || view.classes[name.last!].contains(.nameParticle),
            view.classes[head].contains(.locAbbr) || view.features[head].contains(.possessive),
            name.allSatisfy({ view.features[$0].isDisjoint(with: .genitive) || !view.features[$0].isDisjoint(with: .nominative) })
        else { return nil }
        return range
    }

    /// The first token of the head that ends a range, which may be of several words: `айыл аймагында`.
    private static func headStart(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.upperBound - 1
        var hit = view.lastHitEnding[start]
        while hit >= 0 {
            let found = view.hits[Int(hit)]
            if Int(found.start) > range.lowerBound, view.lexicon.entries[Int(found.entry)].classes.contains(.locHead) {
                start = min(start, Int(found.start))
            }
            hit = view.annotated.previousHit(Int(hit))
        }
        return start
    }

    /// Of two names before a head, the first belongs to it only without a case of its own (`Кичи Кемин району`, but
    /// `Кыргызстандын Нарын облусу`).
    private static let keepCloseName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        // A glacier or a pass is not named by a person in front of it: `Жылдызбек Кененбаев мөңгүлөрдүн абалы`.
        let head = range.upperBound - 1, name = headStart(range, view) - 1
        // Унаалар айланма жол: no name but a word at the start of a sentence
        if name < range.upperBound - 2, view.startsSentence(name), view.tokens[name].shape == .title, view.isOrdinary(name),
            !view.classes[name].contains(.loc)
        {
            return nil
        }
        let named: ClassSet = ClassSet(.street, .city, .district, .region, .village, .settlement)
        if !view.classes[head].intersects(named), view.strong[name].contains(.surname), !view.strong[name].contains(.loc) { return nil }
        if view.likelyFeatures(head).contains(.plural), view.likelyFeatures(head).isDisjoint(with: .possessive) { return nil }
        var start = range.lowerBound
        while start < name {
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
