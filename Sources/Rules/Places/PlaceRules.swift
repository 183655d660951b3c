import Documents
import Lexicons
import Morphology

/// Names of places.
enum PlaceRules {
    static let all =
        ListedPlaces.all + kyrgyz + PlaceLists.all + WordPlaces.all + RussianPlaces.all + RussianStreets.all + UnlistedPlaces.all

    // MARK: Kyrgyz: the head stands last

    static let kyrgyz = [
        // Нарын облусунун; Ысык-Көл району; Хорезм облус
        Rule(
            "place.head-last", .location, in: [.kyrgyz],
            before: [
                .any(.token(.placeName), .token(.listedPlace)), .optional(.token(.placeName)), .next(.nominativeName),
            ],
            anchor: .entry(.locHead), priority: 46, refine: keepCloseName),
        // Чыгыш Африка; Түштүк Кавказ
        Rule(
            "place.direction-ky", .location, in: [.kyrgyz], before: .token(TokenTest.capital.and(.nominative).tagged(.direction)),
            anchor: .token(TokenTest.capital.tagged(.loc).strongly(.loc)), priority: 50,
            refine: { view, range in
                view.startsSentence(range.lowerBound) ? nil : range
            }),
        // «Хаятт Ридженси Бишкек» мейманканасы
        Rule(
            "place.quoted-venue", .location, in: [.kyrgyz],
            before: [
                .quoted, .many(.token(.lower.and([.adjective, .noun]).and(.nominative).without([.converb, .conjunction])), upTo: 3),
            ],
            anchor: .entry(.venueHead, .locHead), priority: 58,
            refine: { view, range in
                // «Кум» ай сайын: a postposition. «Таң» суу [сактагычы: a longer head
                let head = headStart(range, view)
                // «Жаз» өнөктүгү айыл аймагында: what is called so is no place
                let isCampaign = (Int(view.quotes[range.lowerBound]) + 1..<head).contains {
                    view.classes[$0].intersects(ClassSet(.eventHead, .projectHead)) && view.features[$0].contains(.possessive)
                }
                if isCampaign { return nil }
                let isOther =
                    view.hits(startingAt: head).contains {
                        Int($0.end) > range.upperBound
                            && view.lexicon.entries[Int($0.entry)].classes.intersects(ClassSet(.locHead, .venueHead))
                    }
                    || view.classes[range.upperBound - 1].contains(.legalForm)
                    || view.likelyFeatures(range.upperBound - 1).contains(.adposition)
                return isOther || isOfOwner(range, view) || KyrgyzBodies.endsWithin(range, view) ? nil : range
            }),
        // Восток-5 кичи району
        Rule(
            "place.numbered-ky", .location, in: [.kyrgyz],
            before: [
                .any(.token(.placeName), .token(.ordinaryPlaceName)), .token(.hyphen.glued()), .token(TokenTest.number.glued()),
            ],
            anchor: .entry(.locHead, not: ClassSet(.weak)), priority: 47),
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
        // С. Карыпов жаңы конушу; С. Карыпов айылы: the same
        Rule(
            "place.village-of-person-ky", .location, in: [.kyrgyz],
            before: [.initial, .optional(.initial), .token(.capital.untagged(.initial, .notName))],
            anchor: .entry(.locHead, not: ClassSet(.loc, .weak, .street, .river, .lake)), priority: 79, refine: settlementOfPerson),
        // Алай районундагы Арал, Жаңы-Жол айылдары: a village whose name is a word, too, behind its district
        Rule(
            "place.weak-in-list-ky", .location, in: [.kyrgyz],
            behind: .token(TokenTest.lower.tagged(.locHead).taggedAny(.district, .settlement, .region).and([.attributive, .genitive])),
            anchor: .token(TokenTest.shape(.title).tagged(.loc, .village).notStrongly(.loc).and(.nominative)),
            ahead: [.any(.comma, .token(.lexical(.andWord))), .token(.capital.tagged(.loc))], priority: 41),
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

    /// `«Кабардын» жеке булактары`, `«элди шылдыңдаган» пост`, `«Калинин» массивтеринен башка аймактарда`: whose it is, what it says, or
    /// another place in quotation marks.
    private static func isOfOwner(_ range: Range<Int>, _ view: TextView) -> Bool {
        let open = range.lowerBound, close = Int(view.quotes[open]), head = range.upperBound - 1
        guard close > open + 1, close < head else { return false }
        let name = view.likelyFeatures(close - 1)
        if close == open + 2, name.contains(.genitive), name.isDisjoint(with: .nominative) { return true }
        if view.tokens[open + 1].shape == .lower, !view.strong[head].intersects(ClassSet(.locHead, .venueHead)) { return true }
        return (close + 1..<head).contains { !view.likelyFeatures($0).isDisjoint(with: [.ablative, .dative]) }
    }

    private static let street = TokenTest.lower.tagged(.street).strongly(.street).taggedAny(.locHead, .locAbbr)

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

    /// `С. Карыпов [жаңы конушу`, but not `С. Карыпов айыл өкмөтү`, a body, nor `С. Карыпов айылдагы …`
    private static let settlementOfPerson: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.upperBound - 1, start = headStart(range, view)
        guard view.features[head].contains(.possessive), view.tokens[start].shape == .lower, view.strong[head].contains(.locHead),
            view.features[start - 1].contains(.nominative),
            !view.hits(startingAt: start).contains(where: {
                Int($0.end) > range.upperBound && view.lexicon.entries[Int($0.entry)].classes.contains(.orgHead)
            })
        else { return nil }
        return range
    }

    /// The first token of the head that ends a range, which may be of several words: `айыл аймагында`.
    static func headStart(_ range: Range<Int>, _ view: TextView) -> Int {
        let last = range.upperBound - 1
        let heads = view.hits(endingAt: last).filter {
            Int($0.start) > range.lowerBound && view.lexicon.entries[Int($0.entry)].classes.contains(.locHead)
        }
        return heads.map { Int($0.start) }.min() ?? last
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
        // `Ак-Суу айыл` of `Ак-Суу айыл аймактары`: the head is behind it
        let next = range.upperBound
        if next < view.tokens.count, view.tokens[next].shape == .lower, view.classes[next].contains(.locHead),
            view.likelyFeatures(head).isDisjoint(with: [.possessive, .genitive, .locative, .plural])
        {
            return nil
        }
        // Карыпов айыл [өкмөтү: a body's head
        if view.hits(startingAt: head).contains(where: {
            Int($0.end) > next && view.lexicon.entries[Int($0.entry)].classes.contains(.orgHead)
        }) {
            return nil
        }
        // Нарындагы канал: where something is
        if view.likelyFeatures(name).contains(.attributive) { return nil }
        let named: ClassSet = ClassSet(.street, .city, .district, .region, .village, .settlement)
        if !view.classes[head].intersects(named), view.strong[name].contains(.surname), !view.strong[name].contains(.loc) { return nil }
        if view.likelyFeatures(head).contains(.plural), view.likelyFeatures(head).isDisjoint(with: .possessive) { return nil }
        // `Нурлан Асанов аймакты`: a head without its possessive has no case of its own, unless the name is a place for sure; nor has a
        // name of any other kind beside a doubtful head: `Асанов жол кырсыгында`.
        if !view.features[head].contains(.possessive), !view.strong[name].contains(.loc),
            !view.features[head].contains(.nominative) || !view.strong[head].contains(.locHead)
        {
            return nil
        }
        var start = range.lowerBound
        // `аким А. Асанов [Нарын] шаарында`: a person's name before a place that is listed is another's.
        if start < name, view.strong[name].contains(.loc), view.classes[start].intersects(ClassSet(.surname, .given, .unknown)),
            !view.classes[start].intersects(ClassSet(.loc, .stem))
        {
            start += 1
        }
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
        // Ташкен базары, but not `Ташкен базарды`: a head in small letters has its possessive, unless an adjective names it: `Ак үй`.
        if !head.contains(.possessive), view.tokens[range.upperBound - 1].shape == .lower, !name.contains(.adjective) { return nil }
        if head.contains(.plural) || name.contains(.attributive) || name.isDisjoint(with: [.nominative, .indeclinable]) { return nil }
        return view.startsSentence(range.lowerBound) && view.classes[range.lowerBound].contains(.stem) ? nil : range
    }
}

extension TokenTest {
    static let placeName = TokenTest.capital.untagged(.notName, .initial, .post, .orgHead, .month, .weekday, .personTitle).without(
        [.adposition, .conjunction, .pronoun, .particle])
    /// A listed place that is another word too: `Балыкчы`.
    static let listedPlace = TokenTest.capital.strongly(.loc).tagged(.post)
    /// One of a list of places with one head behind the last.
    static let listItem = TokenTest.capital.tagged(.capital).and([.nominative, .indeclinable, .adjective]).untagged(
        .capitals, .latin, .initial, .month, .weekday, .relativeDay, .personTitle
    ).without([.adposition, .conjunction, .pronoun, .particle]).notStrongly(.org, .country)
    static let nominativeName = TokenTest.word.and([.nominative, .indeclinable])
}
