import CodeUnits
import Documents
import Lexicons
import Morphology

/// Posts and roles. A post is a mention only beside a person, a body or a place: `Positions` sees to that afterwards.
enum PositionRules {
    static let all = [
        // улуттук координатору; ардактуу Төрагасы; коомдук байланыш боюнча адиси; заместитель акима
        Rule(
            "position.post", .position,
            before: .many(.entry(.postPrefix), upTo: 2), anchor: .entry(.post),
            after: .optional([.entry(.postDeputy)]), priority: 36, refine: trimBody),
        // министр водного транспорта и торговли
        Rule(
            "position.field", .position, in: [.russian], before: .optional(.entry(.postPrefix)), anchor: .entry(.postOfField),
            after: [.genitiveField, .optional([.token(.conjunctionAnd), .genitiveField])], priority: 37),
        // директор по маркетингу; заместитель директора по научной работе
        Rule(
            "position.matter", .position, in: [.russian], before: .optional(.entry(.postPrefix)), anchor: .entry(.post, .postDeputy),
            after: [.optional(.entry(.post)), .token(.matterPreposition), .matter, .optional([.token(.conjunctionAnd), .matter])],
            priority: 38),
        // архиепископ Речной и Лесногорский; патриарх Московский и всея Руси
        Rule(
            "position.see", .position, in: [.russian], anchor: .token(TokenTest.word.tagged(.post, .personTitle)),
            after: [
                .token(.seeAdjective),
                .many(
                    [.token(.conjunctionAnd), .any(.token(.seeAdjective), [.token(TokenTest.lower.and(.pronoun)), .entry(.loc)])], upTo: 1),
            ],
            priority: 68, refine: see),
        // башчысынын орун басары; төрагасынын мурдагы орун басары
        Rule(
            "position.deputy-ky", .position, in: [.kyrgyz],
            before: [.optional(.entry(.postPrefix)), .entry(.post), .optional(.entry(.postPrefix))],
            anchor: .entry(.postDeputy), priority: 39, refine: trimBody),
        // сатып алуу боюнча менеджери; илим жана маданият боюнча проректор; сатып алуу боюнча директорунун орун басары
        Rule(
            "position.matter-ky", .position, in: [.kyrgyz], before: [KyrgyzField.words, .optional(.entry(.postPrefix))],
            anchor: .entry(.post), after: .optional([.optional(.entry(.postPrefix)), .entry(.postDeputy)]), priority: 40,
            refine: KyrgyzField.trim),
        // директорунун илим боюнча орун басары
        Rule(
            "position.deputy-of-matter-ky", .position, in: [.kyrgyz],
            before: [.entry(.post), .next(TokenTest.lower.and(.genitive)), KyrgyzField.words, .optional(.entry(.postPrefix))],
            anchor: .entry(.postDeputy), priority: 41, refine: KyrgyzField.check),
        // инспекциянын орун басары
        Rule(
            "position.deputy-alone-ky", .position, in: [.kyrgyz], before: .optional(.entry(.postPrefix)), anchor: .entry(.postDeputy),
            priority: 35, refine: isWhole),
        // директорунун милдетин аткаруучу: who acts for the holder of a post
        Rule(
            "position.acting-ky", .position, in: [.kyrgyz],
            before: [.optional(.entry(.postPrefix)), .entry(.post), .next(TokenTest.lower.and(.genitive))], anchor: .entry(.postPrefix),
            ahead: .notNext(.lower.tagged(.post)), priority: 39, refine: actsForHolder),
        // заместитель председателя; первый вице-премьер
        Rule(
            "position.deputy-ru", .position, in: [.russian], before: .optional(.entry(.postPrefix)), anchor: .entry(.postDeputy),
            after: .optional(.entry(.post)), priority: 39),
    ]

    /// Behind a post of the church (tag `see`) its see in the same case, and two sees or the given name: `епископ Карповский сказал` has
    /// a surname.
    private static let see: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let post = range.lowerBound, next = range.upperBound
        guard let entry = view.single(post, .post), view.lexicon.hasTag("see", view.lexicon.entries[Int(entry)].concept) else { return nil }
        let cases = view.features[post].intersection(.anyCase)
        for i in range.dropFirst() where view.tokens[i].shape != .lower && view.features[i].contains(.adjective) {
            guard RussianBodies.isRelational(i, view), !view.features[i].isDisjoint(with: cases), view.features[i].contains(.masculine)
            else { return nil }
        }
        let isNamed = next < view.tokens.count && view.classes[next].isSuperset(of: ClassSet(.capital, .given))
        return range.count > 2 || isNamed ? range : nil
    }

    /// Not a piece of `төрагасынын мурдагы орун басары`.
    private static let isWhole: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let before = range.lowerBound - 1
        guard before >= 0, !view.startsSentence(range.lowerBound), view.classes[before].contains(.post) else { return range }
        return view.features[before].contains(.genitive) ? nil : range
    }

    /// The prefix is one of several words, with a post of its own in front: `милдетин аткаруучу`.
    private static let actsForHolder: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.hits(endingAt: range.upperBound - 1).contains {
            view.lexicon.entries[Int($0.entry)].classes.contains(.postPrefix) && Int($0.start) > range.lowerBound
        } ? range : nil
    }

    /// `шаардык сотунун судьясы`, `Жогорку соттун төрагасы`: a Kyrgyz body's head in the genitive is no part of the post behind it, whatever
    /// `сот` and `сот төрагасы` are by themselves.
    private static let trimBody: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var last = range.lowerBound
        for i in range.dropLast() where view.classes[i].contains(.orgHead) {
            let likely = view.likelyFeatures(i)
            // `Шаардык соту [мурдагы министр …`: nor is one in the nominative that has its possessive
            if likely.contains(.genitive) || likely.isSuperset(of: [.possessive, .nominative]) { last = i + 1 }
        }
        guard last > range.lowerBound, view.language(of: last) == .kyrgyz, !isPrinted(last - 1, range, view) else { return range }
        return last..<range.upperBound
    }

    /// Whether a word stands in the listed name of a post just as it is printed: `директорлор кеңешинин төрагасы`.
    private static func isPrinted(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        let word = UnitText.string(Array(view.surface(i))).lowercased()
        return view.hits(startingIn: range).contains { hit in
            let entry = view.lexicon.entries[Int(hit.entry)]
            return entry.classes.contains(.post) && Int(hit.start) <= i && i < Int(hit.end)
                && view.lexicon.names(of: entry.concept).contains { $0.name.split(separator: " ").contains { $0.lowercased() == word } }
        }
    }
}

extension TokenTest {
    /// `и`
    fileprivate static let conjunctionAnd = TokenTest.andWord.and(.conjunction)
    /// `Московский`
    fileprivate static let seeAdjective = TokenTest.shape(.title, .titleEach).and(.adjective).and(.masculine)
    /// `по`
    fileprivate static let matterPreposition = TokenTest.lower.tagged(.matterWord)

    /// A word that names no body, place or person.
    private static let plain = TokenTest.lower.untagged(
        .orgHead, .orgBare, .orgUnit, .locHead, .venueHead, .legalForm, .post, .postDeputy, .relativeDay, .month, .yearWord
    ).without([.adposition, .conjunction, .pronoun])
    fileprivate static let genitiveAdjective = plain.and(.adjective).and(.genitive)
    fileprivate static let genitiveNoun = plain.and(.noun).and(.genitive)
    fileprivate static let dativeAdjective = plain.and(.adjective).and(.dative)
    fileprivate static let dativeNoun = plain.and(.noun).and(.dative)
}

extension Pattern {
    /// `водного транспорта`
    fileprivate static let genitiveField: Pattern = [.many(.token(.genitiveAdjective), upTo: 2), .token(.genitiveNoun)]
    /// `научной работе`; `связям с общественностью` stands in the lexicon
    fileprivate static let matter: Pattern = [
        .many(.token(.dativeAdjective), upTo: 2), .token(.dativeNoun), .optional(.genitiveField),
    ]
}
