import Documents
import Lexicons
import Morphology

/// Russian names of places with a head, which stands first, or behind its adjective.
enum RussianPlaces {
    static let all = headFirst + adjectives

    // MARK: The head stands first

    private static let headFirst = [
        // город Ош; село Кызыл-Туу; ул. Киевская
        Rule(
            "place.head-first", .location, in: [.russian], anchor: .entry(.locHead, .venueHead), after: name, priority: 47,
            refine: PlaceHeads.check),
        // губернатор штата Юта Джон Смит: a listed name behind its head is no given name
        Rule(
            "place.head-listed", .location, in: [.russian], anchor: .token(administrative), after: .token(listedName),
            ahead: .next(.capital), priority: 78, refine: PlaceHeads.checkBare),
        // улица Большая Садовая; село Верхнее Поле
        Rule(
            "place.head-adjective-name", .location, in: [.russian], anchor: .entry(.locHead),
            after: [.token(.capital.and(.adjective)), .token(secondName)],
            priority: 48, refine: PlaceHeads.checkTwoWords),
        // посёлок имени Морозова, село имени Полины Осипенко
        Rule(
            "place.head-honours", .location, in: [.russian], anchor: .token(administrative.strongly(.locHead)),
            after: [.token(.lexical(.namedAfter)), .many(.initial, upTo: 2), .some(.token(.capital.and(.genitive)), upTo: 2)],
            priority: 79),
        // поселение Московский; посёлок Северный
        Rule(
            "place.head-adjective", .location, in: [.russian], anchor: .token(administrative.strongly(.locHead)),
            after: .token(.capital.and(.adjective)), ahead: .notNext(.word.and([.noun, .adjective]).agreeing()), priority: 46,
            refine: PlaceHeads.check),
        // город Спринг Хиллс: two words that nothing explains
        Rule(
            "place.head-foreign", .location, in: [.russian], anchor: .token(administrative), after: [.token(foreign), .token(foreign)],
            ahead: .notNext(.capital), priority: 49, refine: PlaceHeads.checkBare),
        // проспект Юрия Гагарина; площадь Святого Петра; памятник академику Павлову; стадион имени Эдуарда Стрельцова
        Rule(
            "place.named-for", .location, in: [.russian], anchor: .entry(.street, .venueHead),
            after: [
                .optional([.token(.lexical(.namedAfter)), .optional(.stop)]),
                .many(.token(.lower.and([.genitive, .dative]).tagged(.post)), upTo: 2),
                .many(.initial, upTo: 2),
                .some(
                    [
                        .many(.token(.lower.tagged(.nameParticle)), upTo: 2),
                        .token(.capital.untagged(.initial, .notName).and([.genitive, .dative])),
                    ], upTo: 3),
            ], priority: 79, honours: true, refine: PlaceHeads.namedFor),
        // г. Ош; ул. Киевская
        Rule(
            "place.abbreviated-head", .location, in: [.russian, .kyrgyz], anchor: .entry(.locAbbr),
            after: [.token(.placeName), .many(.token(.placeName.untagged(.given, .surname, .unknown).without(.adjective)), upTo: 1)],
            priority: 67, refine: PlaceHeads.checkAbbreviated),
        // Нарын ш.; Ленин көч.
        Rule("place.abbreviated-head-ky", .location, in: [.kyrgyz], before: .token(.placeName), anchor: .entry(.locAbbr), priority: 45),
        // гостиница «Достук»
        Rule(
            "place.venue-quoted", .location, in: [.russian], anchor: .entry(.venueHead), after: .quoted, priority: 50,
            // сеть ресторанов «Заря»: a chain is a body
            refine: { view, range in view.isPluralOnly(range.lowerBound) ? nil : range }),
        // микрорайон «Джал»; ущелье «Белое»
        Rule(
            "place.head-quoted", .location, in: [.russian], anchor: .entry(.settlement, .village, .street, .district, .mountain),
            after: .quoted, priority: 49, refine: PlaceHeads.checkQuoted),
        // жилмассив Ак-Ордо-3
        Rule(
            "place.head-number", .location, in: [.russian], anchor: .entry(.locHead, not: ClassSet(.weak, .street)),
            after: [.token(.placeName), .token(.hyphen.glued()), .token(TokenTest.number.glued())], priority: 68, refine: PlaceHeads.check),
        // 12-й микрорайон
        Rule(
            "place.numbered-ru", .location, in: [.russian],
            before: [.token(.number), .token(.hyphen.glued()), .token(TokenTest.lower.shorter(than: 4).glued())],
            anchor: .token(TokenTest.lower.tagged(.locHead).and(.singular)), priority: 48,
            refine: PlaceHeads.checkNumbered),
        // сёл Жапалак и Он-Эки-Бель; в районах Чоткол, Алай: names that no lexicon knows behind a head in the plural
        Rule(
            "place.list-ru", .location, in: [.russian],
            behind: [.token(manyTowns), .many([.token(.placeName), .any(.comma, .token(.plainAnd))], upTo: 12)],
            anchor: .token(listed), ahead: .notNext(.capital), priority: 46),
        // в подмосковном Чехове: a town, though it is a surname, too
        Rule(
            "place.of-region", .location, in: [.russian],
            behind: [.token(.lexical(.placeInto)), .token(TokenTest.lower.and(.adjective).and(.locative))],
            anchor: .token(TokenTest.capital.tagged(.loc).and(.locative).untagged(.capitals, .org)), ahead: .notNext(.capital),
            priority: 70,
            refine: { view, range in
                isOfRegion(range.lowerBound - 1, view) ? range : nil
            }),
        // районный суд Кирова: a town, though it is a person's name too
        Rule(
            "place.of-court", .location, in: [.russian], behind: [.token(.territorial.and(.adjective)), .token(court)],
            anchor: .token(TokenTest.capital.tagged(.loc, .city).and(.genitive)), ahead: .notNext(.capital), priority: 70),
        // прокуратура Самары, мэрия Владимира: what has a body of the state is a town before it is a woman or a man
        Rule(
            "place.of-state", .location, in: [.russian], behind: .token(state),
            anchor: .token(TokenTest.capital.tagged(.loc, .city).notStrongly(.loc).and(.genitive)), ahead: .notNext(.capital),
            priority: 70, refine: townOfState),
        // село Бауыржан Момышулы: the name of a person that stays in the nominative
        Rule(
            "place.of-person-ru", .location, in: [.russian], anchor: .token(village),
            after: [
                .token(givenInPlace),
                .any(.token(.anyCapital.and([.nominative, .indeclinable])), .token(.patronymic.and([.nominative, .indeclinable]))),
            ],
            priority: 79, refine: PlaceHeads.checkPersonsName),
    ]

    private static let name: Pattern = [
        .token(.placeName), .many(.token(.placeName.untagged(.given, .surname, .unknown).without(.adjective)), upTo: 2),
    ]
    private static let secondName = TokenTest.capital.and([.adjective, .noun]).untagged(
        .initial, .given, .post, .orgHead, .month, .weekday
    ).agreeing()
    private static let listedName = TokenTest.capital.tagged(.loc).strongly(.loc).without(.adjective)
    private static let foreign = TokenTest.placeName.tagged(.unknown).untagged(.loc, .given, .surname)
    /// `подмосковном`, `областном`: an adjective that says where a town is.
    static func isOfRegion(_ adjective: Int, _ view: TextView) -> Bool {
        RussianBodies.isRelational(adjective, view) || view.classes[adjective].contains(.territorial)
    }

    /// `город`, `район`, `штат`, in the singular.
    private static let administrative = TokenTest.lexical(.city, .village, .settlement, .district, .region).tagged(.locHead).and(.singular)

    /// Likelier a place than anything else, or a given name, which a body of the state never has alone.
    private static let townOfState: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        let isPlace = view.analyses(i).first?.features.contains(.geographic) == true
        return isPlace || view.strong[i].contains(.given) && !view.classes[i].contains(.surname) ? range : nil
    }
    private static let state = TokenTest.word.tagged(.orgHead).untagged(.capitals).taggedAny(.state, .court)
    private static let court = TokenTest.word.tagged(.court, .orgHead)
    /// `сёл`, `районах`, and a name behind them that is no list's other word
    private static let manyTowns = TokenTest.lower.tagged(.locHead).and(.plural).without(.singular).taggedAny(
        .city, .village, .settlement, .district)
    private static let listed = TokenTest.placeName.tagged(.unknown).untagged(.capitals, .latin).notStrongly(.given)
    private static let village = TokenTest.lower.tagged(.locHead, .village).and(.singular)
    private static let givenInPlace = TokenTest.givenInSmall.strongly(.given).and(.nominative)

    // MARK: The head stands behind its adjectives

    private static let adjectives = [
        // Чуйская область; Левобережный парк
        Rule(
            "place.adjective-head", .location, in: [.russian],
            before: [
                .token(.capital.and(.adjective).without(.participle).untagged(.notName).agreeing()),
                .many(.token(.word.and(.adjective).agreeing()), upTo: 1),
            ],
            anchor: .entry(.locHead, .venueHead), priority: 46, refine: PlaceHeads.checkAdjective),
        // в Ошской, Джалал-Абадской и Баткенской областях: all but the last; в Ошской (12) и Баткенской (5) областях
        Rule(
            "place.adjective-list", .location, in: [.russian],
            anchor: .token(.capital.tagged(.capital).and(.adjective).untagged(.notName)),
            ahead: .any(
                [
                    .optional(count), .many([.comma, .token(.capital.and(.adjective)), .optional(count)], upTo: 4),
                    .any(.comma, .token(.lexical(.andWord))), .token(.capital.and(.adjective)), .optional(count), .entry(.locHead),
                ], [count, .entry(.locHead)]), priority: 46),
        // три района области: Лейлекский, Кадамжайский и Баткенский
        Rule(
            "place.adjective-list-behind", .location, in: [.russian],
            behind: [
                .token(plural), .optional(.token(.lower.tagged(.locHead).and(.genitive))), .token(.mark(":", "-")),
                .many([.token(.capital.and(.adjective)), .any(.comma, .token(.lexical(.andWord)))], upTo: 24),
            ],
            anchor: .token(.capital.tagged(.capital).and(.adjective).untagged(.notName)), priority: 46),
    ]

    private static let count: Pattern = [.token(.mark("(")), .token(.number), .token(.mark(")"))]
    private static let plural = TokenTest.lower.tagged(.locHead).untagged(.weak)
}
