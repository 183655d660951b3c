import Documents
import Lexicons
import Morphology
import Tokenization

/// Acts of law: a name in quotation marks and its head, a number and a date, a listed act, and its articles.
enum LawRules {
    static let all = kyrgyz + russian

    // MARK: Parts

    private static let number: Pattern = [.token(.number), .optional([Pattern.hyphen.glued, .token(TokenTest.word.glued())])]
    /// `105`, `205 и 209`, `«в»`
    private static let numbers: Pattern = .any(
        [number, .many([.any(.comma, .hyphen, .token(.andWord)), number], upTo: 4)],
        [.token(.quote), .token(.lower), .token(.quote)])
    /// `часть 2 статьи 105`, `п. 1 ч. 2 ст. 29`, `57-я статья`, `подпункт 5) пункта 2`, `статья 336 «Коррупция»`, `ст. 105 («Убийство»)`
    private static let parts: Pattern = .some(
        [
            .any(
                [
                    .entry(.lawPart), numbers, .optional(.token(.mark(")"))),
                    .optional(.any(.quoted, [.token(.mark("(")), .quoted, .token(.mark(")"))])),
                ],
                [number, .entry(.lawPart)]),
            .optional(.any(.comma, .token(.plainAnd))),
        ], upTo: 5)
    /// `Правительства КР`, `Совета Безопасности ООН`
    private static let parents: Pattern = .many(
        .any(.entry(.loc, .org, .post), .token(TokenTest.word.and(.genitive).without(.adposition))), upTo: 6)
    /// `от 14 июня 2017 года`, `от 14.06.2017 г.`, `от 8 июля`, `от 5.V.1997`
    private static let date: Pattern = [
        .token(TokenTest.lower.tagged(.datePreposition)),
        .any(
            .token(.kind(.date)), [.token(.number), .entry(.month), .optional(.token(.number))],
            [
                .token(.number), .stop.glued, .token(TokenTest.lexical(.initial, .capitals).glued()), .stop.glued,
                .token(TokenTest.number.glued()),
            ]), .optional([.entry(.yearWord)]),
    ]
    /// `№ 376`, `№ 184-ФЗ`, `УП № 270`, `№ ҚР ДСМ-175/2020`
    private static let numbered: Pattern = [
        .many(.token(TokenTest.shape(.upper).shorter(than: 4)), upTo: 1), .token(.mark("№")),
        .optional([.some(.token(.shape(.upper)), upTo: 2), .optional(.hyphen)]), .token(.number),
        .many(
            [.any(.hyphen, .token(.mark("/").glued())), .any(.token(TokenTest.word.glued()), .token(TokenTest.number.glued()))], upTo: 3),
    ]
    /// What a law is about: `образовании`, `запрете пропаганды насилия`.
    private static let topicWord: TokenTest = {
        var test = TokenTest.lower.without([.adposition, .conjunction, .particle, .pronoun, .verb, .adverb])
        test.anyFeature = Features([.noun, .adjective, .participle]).rawValue
        return test
    }()

    /// `Европейская` конвенция, `Федеральный` закон; `новый закон` is the law without its adjective.
    private static let adjectives: Pattern = .many(.token(TokenTest.capital.and(.adjective).agreeing()), upTo: 2)
    private static let strongHead: Pattern = .entry(.lawHead, not: ClassSet(.weak))

    /// Кыргыз Республикасынын Өкмөтүнүн; Таш-Дөбө айылдык кеңешинин
    private static let issuer: Pattern = .many(.any(.entry(.loc, .org), .token(.territorial), .token(office)), upTo: 5)
    private static let office = TokenTest.word.and(.genitive).taggedAny(.orgBare, .orgHead, .orgUnit, .post, .office)
    /// 2017-жылдын 14-июнундагы; 2017-ж. 14-июнундагы; ушул жылдын 14-июнундагы
    private static let dateKyrgyz: Pattern = [
        .any([.token(.number), .optional(.hyphen)], .token(.lower.tagged(.dateModifier))), .token(.yearWord), .optional(.stop),
        .optional(.comma), .token(.number), .optional(.hyphen), .entry(.month),
    ]

    /// The Latin letter in `N 83`, as `№` was typed where the font had none.
    private static let letterForNumber = TokenTest.shape(.upper, .title).tagged(.latin, .initial).shorter(than: 2)

    private static let kyrgyz = [
        // «… жөнүндө» Кыргыз Республикасынын Мыйзамы; КР Президентинин «… жөнүндө» Жарлыгы
        Rule(
            "law.quoted-ky", .law, in: [.kyrgyz],
            before: [
                issuer, .quoted, .optional(.any(.entry(.namingWord), [])),
                .many(.any(.entry(.loc, .org), .token(TokenTest.word.and(.genitive))), upTo: 4),
            ],
            // «… жөнүндө» мыйзам долбоору is no project.
            anchor: .entry(.lawHead), priority: 62, refine: quotedAct),
        // Кыргыз Республикасынын Конституциясы
        Rule(
            "law.listed-ky", .law, in: [.kyrgyz], before: .many(.entry(.loc), upTo: 1), anchor: .entry(.law, not: ClassSet(.weak)),
            priority: 55, refine: KyrgyzBodies.trimParents),
        // КР ТКнын 12-беренеси; but `ЖК депутаты`, of the parliament
        Rule(
            "law.code-ky", .law, in: [.kyrgyz], before: .many(.entry(.loc), upTo: 1), anchor: .entry(.law),
            ahead: .next(.kind(.number)), priority: 55, refine: KyrgyzBodies.trimParents),
        // КР Өкмөтүнүн 2017-жылдын 14-июнундагы № 376 токтому; КР Өкмөтүнүн «… жөнүндө» 2012-жылдын 27-августундагы № 593 токтому
        Rule(
            "law.numbered-ky", .law, in: [.kyrgyz],
            before: [
                issuer, .optional(.quoted), .optional(dateKyrgyz), .any(.token(.mark("№")), .token(letterForNumber)), .token(.number),
                // № 41-т, № 1297/1
                .many(
                    [
                        .any(.token(TokenTest.mark("-").glued()), .token(TokenTest.mark("/").glued())),
                        .any(.token(TokenTest.word.glued()), .token(TokenTest.number.glued())),
                    ], upTo: 2),
                // № 12 «… жөнүндө» токтому
                .optional(.quoted),
                .many(.token(TokenTest.lower.and([.noun, .adjective])), upTo: 1),
                // № 4 протоколу of a meeting is no act.
            ], anchor: strongHead, priority: 61, refine: withIssuer),
        // КР Өкмөтүнүн 2011-жылдын 9-декабрындагы токтому
        Rule(
            "law.dated-ky", .law, in: [.kyrgyz], before: [issuer, .optional(.quoted), dateKyrgyz], anchor: strongHead, priority: 61,
            refine: withIssuer),
        // КЫРГЫЗ РЕСПУБЛИКАСЫНЫН ПРЕЗИДЕНТИНИН ЖАРЛЫГЫ: the heading of an act
        Rule(
            "law.heading-ky", .law, in: [.kyrgyz], before: .some(.any(.entry(.loc, .org), .token(office)), upTo: 5),
            anchor: .token(TokenTest.shape(.upper).tagged(.lawHead)), priority: 61,
            refine: { view, range in
                range.allSatisfy { view.tokens[$0].shape == .upper } && view.startsSentence(range.lowerBound) ? range : nil
            }),
        // Нарын декларациясы
        Rule(
            "law.of-place-ky", .law, in: [.kyrgyz], before: .token(.capital.tagged(.loc).and(.nominative).without(.genitive)),
            anchor: strongHead, priority: 52,
            refine: { view, range in view.features[range.upperBound - 1].contains(.possessive) ? range : nil }),
    ]

    /// `«… керек» деп чечим чыгарды` says what was decided; in `«Күн» партиясынын тизмеси` it is the party that is quoted. The place
    /// of a sentence (`Парламентте «…» мыйзамы`) issued nothing.
    private static let quotedAct: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let open = range.first(where: { view.opensQuotation($0) }) else { return withIssuer(view, range) }
        let head = range.upperBound - 1
        for i in Int(view.quotes[open]) + 1..<max(Int(view.quotes[open]) + 1, head) {
            if view.features[i].contains(.converb), view.classes[i + 1].contains(.lawHead) { return nil }
            if view.classes[i].contains(.orgHead), view.features[i].contains(.genitive), !view.strong[head].contains(.lawHead) {
                return nil
            }
        }
        let outside: Features = [.locative, .ablative, .dative, .accusative]
        let last = (range.lowerBound..<open).last { i in
            !view.features[i].isDisjoint(with: outside) && view.features[i].isDisjoint(with: [.genitive, .nominative, .attributive])
        }
        return withIssuer(view, (last.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound)
    }

    /// The body that issued an act begins with a capital: not `айылдык [Кеңештин токтому`.
    private static let withIssuer: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let start = range.first { view.classes[$0].contains(.capital) || view.tokens[$0].kind != .word } ?? range.upperBound
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    private static let russian = [
        WorkRules.russian("law.quoted-ru", .law, .lawHead, 60),
        // Закон РК «О …»; Конституция РК; Трудовой кодекс Кыргызской Республики
        Rule(
            "law.listed-ru", .law, in: [.russian], anchor: .entry(.law, not: ClassSet(.weak)), after: .many(.entry(.loc), upTo: 1),
            priority: 55, refine: trimPlaces),
        // ТК РФ; СК Армении
        Rule(
            "law.code-ru", .law, in: [.russian], anchor: .entry(.law), after: .entry(.country), priority: 55,
            refine: trimPlaces),
        // часть 2 статьи 105 УК РФ; ст. 16 Конституции
        Rule(
            "law.article-ru", .law, in: [.russian], before: parts, anchor: .entry(.law), after: .many(.entry(.loc), upTo: 1), priority: 56,
            refine: trimPlaces),
        // статья 16 Федерального закона «О …»; пункт 3 постановления Правительства № 12
        Rule(
            "law.article-of-head-ru", .law, in: [.russian], before: [parts, adjectives], anchor: strongHead,
            after: .any(
                [parents, .optional(date), numbered, .optional(.quoted)], [parents, .optional(date), .quoted], .many(.entry(.loc), upTo: 1)),
            priority: 62),
        // постановление Правительства КР от 14 июня 2017 года № 376
        Rule(
            "law.numbered-ru", .law, in: [.russian], before: adjectives, anchor: .entry(.lawHead),
            after: [parents, .optional(.quoted), .optional(date), numbered, .optional(date), .optional(.quoted)], priority: 61),
        // проект закона «О …»: a bill
        Rule(
            "law.draft-ru", .law, in: [.russian], before: .token(TokenTest.lower.tagged(.projectHead)), anchor: .entry(.lawHead),
            after: [.many(.entry(.loc), upTo: 1), .quoted], priority: 63,
            refine: { view, range in view.features[range.lowerBound + 1].contains(.genitive) ? range : nil }),
        // закон «О внесении изменений в Закон КР «О реках»: one mark closes both quotations
        Rule(
            "law.quoted-unclosed-ru", .law, in: [.russian], before: adjectives, anchor: strongHead,
            after: [.many(.entry(.loc), upTo: 1), QuotedName.unclosed], priority: 61, refine: QuotedName.checkUnclosed),
        // указ президента от 5 мая 2012 года
        Rule(
            "law.dated-ru", .law, in: [.russian], anchor: strongHead, after: [parents, date, .optional(.quoted)], priority: 61),
        // резолюция 1325 Совета Безопасности ООН
        Rule(
            "law.number-of-body-ru", .law, in: [.russian], anchor: strongHead, after: [.token(.number), .some(.entry(.org), upTo: 2)],
            priority: 61),
        // закон об обращении с отходами; Конвенция о правах ребёнка
        Rule(
            "law.about-ru", .law, in: [.russian], before: adjectives, anchor: strongHead,
            after: [
                .many(.entry(.loc), upTo: 1), .token(TokenTest.lower.tagged(.namingWord).and(.adposition)),
                // о запрете, which is a form of `запереть`, too
                .any(.token(topicWord), .token(TokenTest.lower.and(.noun).and(.locative))), .many(.token(topicWord), upTo: 5),
                .optional([.token(.andWord), .some(.token(topicWord), upTo: 3)]), .many(.entry(.loc), upTo: 1),
            ], priority: 52, refine: topic),
    ]

    // MARK: Refinements

    /// `УК Республики Беларусь` keeps its country whole; a place that is no parent goes.
    private static let trimPlaces: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.inPlaceHit(range.upperBound - 1) ? range : RussianBodies.trimParents(view, range)
    }

    /// Only acts that are named by their topic, `закон о чём-то`; the name ends with a noun.
    private static let topic: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let about = range.first(where: { view.classes[$0].contains(.namingWord) }), about > range.lowerBound,
            (range.lowerBound..<about).contains(where: { view.value($0, .lawHead) == "topic" }), about + 1 < range.upperBound,
            view.features[about + 1].contains(.locative)
        else { return nil }
        var end = range.upperBound
        while end > about + 1, !view.features[end - 1].contains(.noun) || view.classes[end - 1].contains(.andWord) { end -= 1 }
        return end > about + 1 ? range.lowerBound..<end : nil
    }
}
