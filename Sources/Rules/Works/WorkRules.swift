import Documents
import Lexicons
import Morphology
import Tokenization

/// Events and projects: a name in quotation marks and its head word, or a listed name.
enum WorkRules {
    static let all = events + projects + LawRules.all

    /// Between a quoted name and its head in Kyrgyz: `деген темада`, `аталышындагы тематикалык`, `бир күндүк`, `деген биргелешкен`.
    private static let naming: Pattern = [
        .optional(.entry(.namingWord)),
        .many(
            .token(TokenTest.lower.and([.noun, .adjective, .numeral, .nominative, .participle]).without([.converb, .adposition])), upTo: 3),
    ]
    static let adjectives: Pattern = .many(.token(TokenTest.word.and(.adjective).without([.pronoun]).agreeing()), upTo: 2)
    static let genitives: Pattern = .many(
        .token(TokenTest.lower.and([.genitive, .adjective]).without([.pronoun, .verb])), upTo: 3)

    static func kyrgyz(_ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int) -> Rule {
        // «…» деген темада конференция
        Rule(name, type, in: [.kyrgyz], before: [.quoted, naming], anchor: .entry(ClassSet(head), not: ClassSet()), priority: priority)
    }

    static func russian(
        _ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int,
        refine: (@Sendable (TextView, Range<Int>) -> Range<Int>?)? = nil
    ) -> Rule {
        // форум под названием «…»; закон «О …»
        Rule(
            name, type, in: [.russian], before: adjectives, anchor: .entry(ClassSet(head), not: ClassSet()),
            after: [genitives, .optional(.entry(.loc)), .optional(.entry(.namingWord)), .quoted], priority: priority,
            refine: refine)
    }

    /// `проект компании «Заря»`: what is quoted is the company.
    private static let ownName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let open = range.first(where: { view.opensQuotation($0) }), open > range.lowerBound + 1 else { return range }
        return view.classes[open - 1].intersects(ClassSet(.orgHead, .orgUnit)) ? nil : range
    }

    /// `концерт «Зари»`, `акции «Восхода»`: a quoted name in the genitive is whose it is, not its own.
    private static let titled: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let open = range.first(where: { view.opensQuotation($0) }), open + 2 == range.upperBound - 1 else { return range }
        let name = view.features[open + 1]
        return name.contains(.genitive) && name.isDisjoint(with: [.nominative, .indeclinable]) ? nil : range
    }

    static let events = [
        kyrgyz("event.quoted-ky", .event, .eventHead, 61),
        russian("event.quoted-ru", .event, .eventHead, 61, refine: titled),
        // A heading in capitals and `аталышындагы … семинары`
        Rule(
            "event.heading-ky", .event, in: [.kyrgyz],
            before: [
                .some(.token(TokenTest.shape(.upper)), upTo: 24), .many(.any(.token(.shape(.upper)), .token(.kind(.mark))), upTo: 24),
                .entry(.namingWord), .many(.token(TokenTest.lower.and([.noun, .adjective])), upTo: 3),
            ], anchor: .entry(.eventHead), priority: 61),
        // Биринчи Тоолуу аймактарды өнүктүрүү форуму; ШКУнун саммити
        Rule(
            "event.head-last", .event, in: [.kyrgyz], before: [.token(.nameStart), .many(KyrgyzBodies.modifier, upTo: 12)],
            anchor: .entry(.eventHead, not: ClassSet(.weak)), priority: 47, refine: KyrgyzBodies.checkEvent),
        // Дүйнөлүк көчмөндөр оюндары; Олимпийские игры
        Rule("event.listed", .event, anchor: .entry(.event), priority: 44),
        // президентские выборы; чемпионат мира по боксу; чемпионат Англии; саммит ШОС
        Rule(
            "event.kind-ru", .event, in: [.russian], anchor: .entry(.eventHead, not: ClassSet(.weak)),
            after: [
                .many(.entry(.loc, .org), upTo: 2),
                .optional([.token(TokenTest.lower.tagged(.datePreposition)), .token(TokenTest.lower.and([.noun, .dative]))]),
            ], priority: 43, refine: named),
    ]

    /// An election or a championship of the world is named by its kind; a championship wants its place.
    private static let named: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var value: String?
        for hit in view.hits(startingIn: range.lowerBound..<(range.lowerBound + 1))
        where value == nil && view.lexicon.entries[Int(hit.entry)].classes.contains(.eventHead) {
            value = view.lexicon.value(of: view.lexicon.entries[Int(hit.entry)].concept)
        }
        switch value ?? view.value(range.lowerBound, .eventHead) {
        case "named", "election": return range
        case "placed": return range.count > 1 && view.classes[range.lowerBound + 1].contains(.capital) ? range : nil
        default: return nil
        }
    }

    static let projects = [
        kyrgyz("project.quoted-ky", .project, .projectHead, 60),
        russian("project.quoted-ru", .project, .projectHead, 60, refine: ownName),
        // Национальная стратегия развития
        Rule("project.listed", .project, anchor: .entry(.project), priority: 44),
    ]
}
