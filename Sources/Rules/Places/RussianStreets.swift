import Documents
import Lexicons
import Morphology
import Tokenization

/// Russian streets that are named by numbers, dates and by the towns at their ends, and those that share a head.
enum RussianStreets {
    static let all = [
        // улица 8 Марта; ул. 50 лет Октября; ул. 1-я Садовая; улица 26 Бакинских комиссаров
        Rule(
            "place.street-numbered", .location, in: [.russian], anchor: .entry(.street, not: ClassSet(.weak)), after: numbered,
            priority: 81,
            refine: checkNumbered),
        // 7-й Ростовский переулок; 2-я Садовая улица
        Rule(
            "place.street-ordinal", .location, in: [.russian],
            before: [
                .token(.number), .token(.hyphen.glued()), .token(TokenTest.lower.shorter(than: 4).glued()),
                .token(.capital.and(.adjective).untagged(.notName).agreeing()),
            ],
            anchor: .token(TokenTest.lower.tagged(.locHead, .street).and(.singular)), priority: 82),
        // площадь Независимости; улица Парижской Коммуны: common nouns in the genitive
        Rule(
            "place.street-of-thing", .location, in: [.russian],
            anchor: .token(TokenTest.lower.tagged(.locHead, .street).strongly(.street).and(.singular)),
            after: .some(.token(thing), upTo: 3), ahead: .notNext(.capital), priority: 49, refine: ofThing),
        // автодорога Ош — Сары-Таш; трасса Бишкек — Нарын — Торугарт
        Rule(
            "place.route-ru", .location, in: [.russian], anchor: .token(TokenTest.word.tagged(.locHead, .street).and(.singular)),
            after: [.token(.placeName), .some([.token(.hyphen.spaced()), .token(.placeName)], upTo: 3)], priority: 80,
            refine: { view, range in PlaceHeads.hasTag("route", range.lowerBound, view) ? range : nil }),
        // на пересечении улиц Киевской и Ибраимова: all that stand behind the head
        Rule(
            "place.street-list", .location, in: [.russian],
            behind: [
                .any(
                    .token(many),
                    [.token(TokenTest.word.tagged(.locHead, .street)), .some(.token(name), upTo: 2), .token(.hyphen.spaced())]),
                .many([.some(.token(name), upTo: 2), joint], upTo: 3),
            ],
            anchor: .token(name), after: .many(.token(name), upTo: 1), ahead: .notNext(name), priority: 81, refine: checkListed),
    ]

    private static let thing = TokenTest.shape(.title).and([.noun, .adjective]).and(.genitive).untagged(
        .initial, .given, .surname, .loc, .org, .post, .month)

    /// The last of the words is a noun: not `улицы Красных [фонарей`.
    private static let ofThing: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let isOfHolder = range.lowerBound > 0 && view.classes[range.lowerBound - 1].contains(.post)
        return !isOfHolder && view.likelyFeatures(range.upperBound - 1).isSuperset(of: [.noun, .genitive]) ? range : nil
    }

    private static let number: Pattern = .token(.number)
    private static let numbered: Pattern = .any(
        [number, .token(.hyphen.glued()), .token(TokenTest.lower.shorter(than: 4).glued()), .token(.capital.and([.adjective, .noun]))],
        [number, .token(.capital.tagged(.month).and(.genitive))],
        [
            number, .token(.capital.and(.adjective).and(.genitive).and(.plural)),
            .token(TokenTest.word.and(.noun).and(.genitive).and(.plural)),
        ],
        [number, .token(TokenTest.lower.tagged(.yearWord).and(.genitive)), .some(.token(.capital.and(.genitive)), upTo: 2)])
    private static let many = TokenTest.lower.tagged(.locHead, .street).and(.plural).without(.singular).untagged(.weak)
    private static let name = TokenTest.placeName.tagged(.capital).and([.nominative, .genitive, .adjective, .indeclinable]).untagged(
        .capitals, .latin)
    private static let joint: Pattern = .any(.comma, .token(.plainAnd), .token(.hyphen.spaced()))

    /// The head is a word or has its stop: no `пр` of `пр 8 марта`.
    private static let checkNumbered: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.isPluralOnly(range.lowerBound) || view.tokens[range.lowerBound].kind != .word ? nil : range
    }

    /// `улиц Лондона` is a list of none: what is joined must be more than one, and no other kind of name.
    private static let checkListed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let before = range.lowerBound - 1, next = range.upperBound
        let isLast = view.classes[before].contains(.andWord) || view.tokens[before].kind == .mark
        let goesOn =
            next < view.tokens.count && !view.tokens[next].flags.contains(.sentenceStart)
            && (view.classes[next].contains(.andWord) || view.tokens[next].unit == 0x2D || view.tokens[next].unit == 0x2C)
        return isLast || goesOn ? range : nil
    }
}
