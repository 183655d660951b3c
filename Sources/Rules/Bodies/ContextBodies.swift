import Documents
import Lexicons
import Morphology
import Tokenization

/// Russian names of bodies that have no head: what stands beside them proves that they are bodies.
enum ContextBodies {
    static let all = quoted + unexplained + latin

    // MARK: Quoted names

    static let quoted = [
        // сообщает «Вечерний вестник»; интервью «Вестнику»; нападающий «Зари»; глава «Степного ветра»
        Rule(
            "body.quoted-behind-cue", .organisation, in: [.russian],
            behind: [
                cue, .many(.token(adposition), upTo: 1),
                .many(.token(adjective), upTo: 1),
            ],
            anchor: .quoted, priority: 55, refine: QuotedName.check),
        // в матче с «Зарёй», контракт с «Маяком»
        Rule(
            "body.quoted-with-cue", .organisation, in: [.russian],
            behind: [
                .token(.lexical(.bodyCue)), .token(TokenTest.lower.and(.adposition).tagged(.andWord)), .many(.token(adjective), upTo: 1),
            ],
            anchor: .quoted, priority: 55, refine: QuotedName.check),
        // гродненский «Неман», столичная «Заря»: named by its town
        Rule(
            "body.quoted-of-town", .organisation, in: [.russian],
            behind: .token(adjective), anchor: .quoted, priority: 50,
            refine: { view, range in RussianBodies.isRelational(range.lowerBound - 1, view) ? QuotedName.check(view, range) : nil }),
        // клубы «Заря», «Маяк» и гродненский «Неман»: all but the first
        Rule(
            "body.quoted-list", .organisation, in: [.russian],
            behind: [
                .any(cue, .entry(.orgHead)), .many(.token(adjective), upTo: 1), .quoted,
                .many([joint, .many(.token(adjective), upTo: 1), .quoted], upTo: 6), joint, .many(.token(adjective), upTo: 1),
            ],
            anchor: .quoted, priority: 54, refine: QuotedName.check),
        // «Вестник» пишет; «Степной ветер» объявил
        Rule(
            "body.quoted-speaks", .organisation, in: [.russian], behind: .notNext(.lexical(.productHead)), anchor: .quoted,
            ahead: .token(.lexical(.speechVerb)), priority: 55, refine: QuotedName.check),
    ]

    /// автор «Зари», звезда «Зари»: a work.
    private static let cue: Pattern = .entry(.speechVerb, .bodyCue, .post, not: ClassSet(.productHead))
    /// матч против «Зари», but not `сыграла в «Заре»`
    private static let adposition = TokenTest.lower.and(.adposition).untagged(.dateInto, .subordinateWord)
    private static let adjective = TokenTest.lower.and(.adjective).without([.pronoun, .numeral])
    private static let joint: Pattern = .any(.comma, .token(.plainAnd))

    // MARK: Names that nothing explains, behind their kind

    static let unexplained = [
        // газета Норланд; компании Вестерос: without quotation marks, in the nominative whatever the case of its kind
        Rule(
            "body.unlisted-behind-head", .organisation, in: [.russian], behind: .token(kind), anchor: .token(strange),
            after: .many(.token(strange), upTo: 1), priority: 58, refine: behindKind)
    ]

    private static let kind = TokenTest.lower.tagged(.orgHead).taggedAny(.media, .company)
    private static let strange = TokenTest.shape(.title, .titleEach).tagged(.unknown).and([.nominative, .indeclinable]).untagged(
        .given, .surname, .loc, .notName, .initial, .latin, .patronymic)

    /// No person behind a post (`директор компании Вестерос`), none whose name goes on.
    private static let behindKind: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let head = range.lowerBound - 1
        if head > 0, view.classes[head - 1].contains(.post) { return nil }
        if range.upperBound < view.tokens.count,
            view.classes[range.upperBound].contains(.capital)
                || view.tokens[range.upperBound].unit == 0x2E && view.classes[range.upperBound - 1].contains(.initial)
        {
            return nil
        }
        return range
    }

    // MARK: Names in Latin script

    static let latin = [
        // основатель Acme Industries; акции Norrland & Sons выросли
        Rule(
            "body.latin", .organisation, in: [.russian], behind: .notNext(.latin), anchor: .token(.latinName),
            after: .many(
                .any(
                    .token(.latinName), [.token(.latin), .next(.latinName)], [.token(.mark("&")), .token(.latinName)],
                    [.token(.hyphen.glued()), .token(.latinName.glued())]), upTo: 8),
            priority: 31, refine: LatinName.check),
        // сообщает Vesti.kg
        Rule(
            "body.domain-behind-cue", .organisation, in: [.russian], behind: .token(.lexical(.speechVerb, .bodyCue, .post)),
            anchor: .token(.kind(.domain)), priority: 57),
        // Vesti.kg пишет
        Rule(
            "body.domain-speaks", .organisation, in: [.russian], anchor: .token(.kind(.domain)), ahead: .token(.lexical(.speechVerb)),
            priority: 57),
    ]
}

extension TokenTest {
    /// A word in Latin script, and one with a capital.
    static let latin = TokenTest.word.tagged(.latin)
    static let latinName = TokenTest.capital.tagged(.latin)
}
