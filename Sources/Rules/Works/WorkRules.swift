import Documents
import Lexicons
import Morphology
import Tokenization

/// Events and projects: a name in quotation marks and its head word, or a listed name.
enum WorkRules {
    static let all = events + projects + LawRules.all

    /// `IV`, `4-`, `II-`, `2-й`: the how manieth it is
    private static let ordinal: Pattern = .any(
        [.token(.lexical(.regnalNumber)), .optional(.hyphen)],
        [.token(.number), .hyphen, .optional(.token(TokenTest.lower.glued().shorter(than: 4)))])
    /// Between a quoted name and its head in Kyrgyz: `деген темада`, `аталышындагы тематикалык`, `бир күндүк`, `деген биргелешкен`,
    /// `IV эл аралык`.
    private static let naming: Pattern = [
        .optional(.entry(.namingWord)),
        .many(
            .any(
                .token(TokenTest.lower.and([.adjective, .numeral, .nominative, .participle, .genitive]).without([.converb, .adposition])),
                ordinal), upTo: 4),
    ]
    /// `2018–2026-жылдарга карата` before the name of a programme
    private static let years: Pattern = [
        .token(.number), .hyphen, .token(.number), .optional(.hyphen), .entry(.yearWord),
        .optional(.token(TokenTest.lower.and(.adposition))),
    ]
    static let adjectives: Pattern = .many(.token(TokenTest.word.and(.adjective).without([.pronoun]).agreeing()), upTo: 2)
    static let genitives: Pattern = .many(
        .token(TokenTest.lower.and([.genitive, .adjective]).without([.pronoun, .verb])), upTo: 3)

    private static func kyrgyz(
        _ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int, opening: Pattern,
        refine: (@Sendable (TextView, Range<Int>) -> Range<Int>?)? = nil
    ) -> Rule {
        // «…» деген темада конференция; V «…» эл аралык фестивалы
        Rule(
            name, type, in: [.kyrgyz], before: [.optional(opening), .quoted, naming], anchor: .entry(ClassSet(head), not: ClassSet()),
            priority: priority, refine: refine)
    }

    /// `«Камбар» ансамблинин концерти`: what is quoted is the ensemble; `«Жаштык» сынагынын байгеси`: it is the contest.
    private static let notOfBody: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let close = range.last(where: { view.quotes[$0] >= 0 && view.quotes[$0] < Int32($0) }) else { return range }
        // «Келгиле» деп айтышты: words that somebody says
        if close + 1 < range.upperBound, view.features[close + 1].contains(.converb), view.classes[close + 2].contains(.eventHead) {
            return nil
        }
        let bodies = ClassSet(.orgHead, .orgUnit)
        let isOther = (close + 1..<range.upperBound - 1).contains {
            view.classes[$0].intersects(ClassSet(.orgHead, .orgUnit, .eventHead)) && view.features[$0].contains(.genitive)
                // «Камбар» ансамбли концерт берди
                || view.classes[$0].intersects(bodies) && view.likelyFeatures($0).isSuperset(of: [.possessive, .nominative])
                // «Жеңиш» аянтында иш-чаралар
                || view.classes[$0].contains(.locHead) && view.likelyFeatures($0).contains(.locative)
                    && !view.likelyFeatures($0).contains(.attributive)
        }
        return isOther || isOwner(close, range, view) ? nil : range
    }

    /// `«Тилтесттен» сынак`, `«Таң-Газдын» менчигине берүү`, `«Заря» акциялары`: a body in quotation marks, with the case of what it gives
    /// or has, or before what it has many of.
    private static func isOwner(_ close: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        let open = Int(view.quotes[close])
        guard open >= range.lowerBound, close - open == 2 else { return false }
        let name = view.likelyFeatures(open + 1), head = range.upperBound - 1
        if name.isDisjoint(with: .nominative), !name.isDisjoint(with: [.genitive, .ablative]) { return true }
        return head == close + 1 && !view.strong[head].contains(.eventHead) && view.likelyFeatures(head).contains(.plural)
    }

    static func russian(
        _ name: StaticString, _ type: MentionType, _ head: LexicalClass, _ priority: Int, opening: Pattern = .any(),
        refine: (@Sendable (TextView, Range<Int>) -> Range<Int>?)? = nil
    ) -> Rule {
        // форум под названием «…»; закон «О …»
        Rule(
            name, type, in: [.russian], before: [.optional(opening), adjectives], anchor: .entry(ClassSet(head), not: ClassSet()),
            after: [genitives, .optional(.entry(.loc)), .optional(.entry(.namingWord)), .quoted], priority: priority,
            refine: refine)
    }

    /// `проект компании «Заря»`: what is quoted is the company.
    private static let ownName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let open = range.first(where: { view.opensQuotation($0) }), open > range.lowerBound + 1 else { return range }
        return view.classes[open - 1].intersects(ClassSet(.orgHead, .orgUnit)) ? nil : range
    }

    /// `концерт «Зари»`, `акции «Восхода»`, `продал акции «Норвинду»`: a quoted name in an oblique case is whose it is, not its own.
    /// Of what firms have (tag `body-cue`), the likeliest case tells: `акции «Тройки»`.
    private static let titled: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let open = range.first(where: { view.opensQuotation($0) }) else { return range }
        // встреча с «Зарёй»
        if view.features[open - 1].contains(.adposition), view.tokens[open - 1].shape == .lower { return nil }
        guard open + 2 == range.upperBound - 1 else { return range }
        let name = view.features[open + 1], likely = view.likelyFeatures(open + 1)
        if !name.isDisjoint(with: [.genitive, .dative, .instrumental]), name.isDisjoint(with: [.nominative, .indeclinable]) { return nil }
        let isOwned = range.contains { view.classes[$0].contains(.bodyCue) && $0 < open } && likely.contains(.genitive)
        return isOwned && likely.isDisjoint(with: [.nominative, .indeclinable]) ? nil : range
    }

    static let events = [
        kyrgyz("event.quoted-ky", .event, .eventHead, 61, opening: ordinal, refine: notOfBody),
        russian("event.quoted-ru", .event, .eventHead, 61, opening: ordinal, refine: titled),
        // УЖКнын VI курултайы; ЖУБдун биринчи съезди: numbered ones of a body
        Rule(
            "event.numbered-ky", .event, in: [.kyrgyz],
            before: [
                .optional(.any(.entry(.org, .loc), .token(TokenTest.shape(.upperWithSuffix).and(.genitive)))),
                // Кыргызстан элинин
                .many(.token(TokenTest.lower.and(.genitive).without([.adposition, .pronoun])), upTo: 1),
                .any(ordinal, .token(TokenTest.word.tagged(.ordinal))), .many(.token(TokenTest.lower.and(.adjective)), upTo: 2),
            ], anchor: .entry(.eventHead, not: ClassSet(.weak)), priority: 55,
            refine: { view, range in view.features[range.upperBound - 1].contains(.possessive) && range.count > 2 ? range : nil }),
        // A heading in capitals and `аталышындагы … семинары`
        Rule(
            "event.heading-ky", .event, in: [.kyrgyz],
            before: [
                .some(.token(TokenTest.shape(.upper)), upTo: 24), .many(.any(.token(.shape(.upper)), .token(.kind(.mark))), upTo: 24),
                .entry(.namingWord), .many(.token(TokenTest.lower.and([.noun, .adjective])), upTo: 3),
            ], anchor: .entry(.eventHead), priority: 61),
        // EURO26 саммити; Экспо-2030 көргөзмөсү: a name with a number
        Rule(
            "event.coded-ky", .event, in: [.kyrgyz],
            before: [.token(.capital.untagged(.month)), .optional(Pattern.hyphen.glued), .token(TokenTest.number.glued())],
            anchor: .entry(.eventHead), priority: 48,
            refine: { view, range in view.features[range.upperBound - 1].contains(.possessive) ? range : nil }),
        // Биринчи Тоолуу аймактарды өнүктүрүү форуму; ШКУнун саммити
        Rule(
            "event.head-last", .event, in: [.kyrgyz], before: [.token(.nameStart), .many(KyrgyzBodies.modifier, upTo: 12)],
            anchor: .entry(.eventHead, not: ClassSet(.weak)), priority: 47, refine: KyrgyzBodies.checkEvent),
        // Дүйнөлүк көчмөндөр оюндары; Экинчи Дүйнөлүк көчмөндөр оюндары; Олимпийские игры
        Rule(
            "event.listed", .event, before: .optional(.any(.token(.lexical(.regnalNumber)), .token(TokenTest.capital.tagged(.ordinal)))),
            anchor: .entry(.event), priority: 44),
        // дүйнө чемпионаты; кышкы Олимпиада оюндары
        Rule(
            "event.kind-ky", .event, in: [.kyrgyz], anchor: .entry(.eventHead, not: ClassSet(.weak)), priority: 43,
            refine: { view, range in range.count > 1 ? namedByKind(view, range) : nil }),
        // 34-й Международный геологический конгресс; XV съезд партии «Алга»; 15-й саммит ШОС
        Rule(
            "event.numbered-ru", .event, in: [.russian],
            before: [ordinal, .many(.token(TokenTest.word.and(.adjective).without(.pronoun)), upTo: 4)],
            anchor: .entry(.eventHead, not: ClassSet(.weak)), after: .many(.entry(.loc, .org), upTo: 2), priority: 63,
            refine: numberedName),
        // Бакинская конференция, Мюнхенский кинофестиваль: of a place, and spelled as a name
        Rule(
            "event.of-place-ru", .event, in: [.russian],
            before: [
                .token(TokenTest.shape(.title, .titleEach).and(.adjective)),
                .many(.token(TokenTest.lower.and(.adjective).without(.pronoun)), upTo: 3),
            ],
            anchor: .entry(.eventHead, not: ClassSet(.weak)), priority: 46, refine: ofPlace),
        // президентские выборы; чемпионат мира по боксу; чемпионат Англии; саммит ШОС
        Rule(
            "event.kind-ru", .event, in: [.russian], anchor: .entry(.eventHead, not: ClassSet(.weak)),
            after: [
                .many(.entry(.loc, .org), upTo: 2),
                .optional([.token(TokenTest.lower.tagged(.datePreposition)), .token(TokenTest.lower.and([.noun, .dative]))]),
            ], priority: 43, refine: named),
    ]

    /// Which of a series it is does not make a name: it has a capital, or says whose it is.
    private static let numberedName: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let name = range.dropFirst().filter { view.tokens[$0].kind == .word && !view.classes[$0].contains(.regnalNumber) }
        return name.contains { view.classes[$0].contains(.capital) } ? range : nil
    }

    /// `Бакинская`: an adjective in -ский with a capital amid the sentence.
    private static let ofPlace: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let word = view.surface(range.lowerBound)
        guard !view.startsSentence(range.lowerBound), let end = word.lastIndex(of: 0x43A), word.count - end <= 4, end > 3 else {
            return nil
        }
        return [0x441, 0x446].contains(word[end - 1]) ? range : nil
    }

    private static let namedByKind: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let isNamed = view.hits(startingAt: range.lowerBound).contains { hit in
            let entry = view.lexicon.entries[Int(hit.entry)]
            return Int(hit.end) == range.upperBound && entry.classes.contains(.eventHead)
                && view.lexicon.value(of: entry.concept) == "named"
        }
        return isNamed ? range : nil
    }

    /// An election or a championship of the world is named by its kind; a championship wants its place.
    private static let named: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var value: String?
        for hit in view.hits(startingAt: range.lowerBound)
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
        kyrgyz("project.quoted-ky", .project, .projectHead, 60, opening: years, refine: notOfBody),
        // Долбоор: «Таза суу»; Проект: «Чистая вода»: in the lines of a notice
        Rule(
            "project.labelled", .project, behind: [.token(.lexical(.projectHead)), .token(.mark(":"))], anchor: .quoted, priority: 60,
            refine: { view, range in
                range.lowerBound > 1 && view.tokens[range.lowerBound - 2].flags.contains(.sentenceStart) ? range : nil
            }),
        russian("project.quoted-ru", .project, .projectHead, 60, refine: ownName),
        // Национальная стратегия развития
        Rule("project.listed", .project, anchor: .entry(.project), priority: 44),
    ]
}
