import Documents
import Lexicons
import Morphology

/// How far a Kyrgyz body reaches to the left of its head.
enum KyrgyzBodies {
    /// One step to the left: a modifier that can stand inside a name.
    static let modifier: Pattern = .any(
        .quoted,
        // … иштери боюнча; … маселелери боюнча
        [.token(noun.and(.possessive)), .token(about)],
        // Министрлер Кабинетине караштуу; Президенттин алдындагы
        [.token(caseWord), .entry(.subordinateWord, not: ClassSet(.weak))],
        // саясатты өнүктүрүү; ишке ашыруу; коопсуздугун камсыздоо
        [.token(caseWord), .token(TokenTest.word.and(.verbalNoun))],
        // Маданият, маалымат, спорт жана жаштар саясаты
        [.token(listed), .comma],
        [.token(listed), .token(TokenTest.lower.tagged(.andWord).untagged(.weak))],
        .token(plain))

    private static let noun = TokenTest.word.and(.noun).without([.pronoun, .conjunction, .particle, .converb])
    private static let caseWord = TokenTest.word.and([.dative, .accusative, .genitive, .locative]).without([.pronoun, .conjunction, .particle])
    private static let about = TokenTest.lower.tagged(.subordinateWord)
    private static let listed = TokenTest.word.and([.nominative, .verbalNoun]).without([.pronoun, .conjunction, .particle, .converb, .adposition])
    /// A noun in the nominative or genitive, an adjective, a verbal noun; not a person's name.
    private static let plain: TokenTest = {
        var test = TokenTest.word.and([.nominative, .genitive, .adjective, .verbalNoun, .attributive, .adverb])
            .without([.pronoun, .conjunction, .particle, .adposition, .converb, .interjection])
            .untagged(.relativeDay, .month, .post, .personTitle, .namingWord)
        test.allFeatures = 0
        return test
    }()

    /// Refuses what is no name: a head without its possessive behind a mere sentence start, an ordinary word as the start.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var start = range.lowerBound
        // A capital at the start of a sentence proves nothing: it must be a name, or the only word before the head.
        if view.startsSentence(start), !provesName(start, view) {
            let rest = (start + 1..<range.upperBound - 1).first { view.classes[$0].contains(.capital) && isNameStart($0, view) }
            if let rest {
                start = rest
            } else if range.count > 4 {
                return nil
            }
        }
        start = skipPersons(start..<range.upperBound, view)
        guard start < range.upperBound - 1 else { return nil }
        return isHeadForm(range.upperBound - 1, view) ? start..<range.upperBound : nil
    }

    static let requireHeadForm: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        isHeadForm(range.upperBound - 1, view) ? range : nil
    }

    static let refuseAtStart: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.startsSentence(range.lowerBound) ? nil : range
    }

    /// Parents before a listed body must stand in the genitive, in the dative of `караштуу`, or be abbreviations.
    static let trimParents: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var start = range.lowerBound
        for i in range.dropLast() {
            let features = view.features[i]
            let word = view.tokens[i]
            // A case other than the genitive, or a bare nominative place, cuts: `Бишкекте Улуттук банк`.
            let genitive = features.contains(.genitive) || word.shape == .upper || word.shape == .upperWithSuffix
            let cut = !genitive && !features.isDisjoint(with: [.dative, .locative, .ablative, .accusative]) && features.isDisjoint(with: .nominative)
            if cut, !features.contains(.attributive) { start = i + 1 }
        }
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    /// The head of a named body has its possessive (`министрлиги`) or is an abbreviation; `министрлик` alone is a kind.
    private static func isHeadForm(_ i: Int, _ view: TextView) -> Bool {
        view.features[i].contains(.possessive) || view.classes[i].contains(.capitals)
    }

    private static func provesName(_ i: Int, _ view: TextView) -> Bool {
        let classes = view.classes[i]
        if classes.contains(.loc) || classes.contains(.org) || classes.contains(.capitals) || classes.contains(.unknown) { return true }
        return !view.hits[Int(view.firstHit[i])..<Int(view.firstHit[i + 1])].allSatisfy {
            !view.lexicon.entries[Int($0.entry)].classes.intersects(ClassSet(.loc, .org))
        }
    }

    private static func isNameStart(_ i: Int, _ view: TextView) -> Bool { TokenTest.nameStart.holds(i, previous: -1, view) }

    /// A person's name before a body is not part of it: `Аскар Бешимов Каржы министрлигинин`.
    private static func skipPersons(_ range: Range<Int>, _ view: TextView) -> Int {
        var start = range.lowerBound
        for i in range.dropLast() {
            let classes = view.classes[i]
            if classes.contains(.surname), !classes.contains(.loc), !view.features[i].contains(.genitive) { start = i + 1 }
        }
        while start < range.upperBound - 1, !view.classes[start].contains(.capital) { start += 1 }
        return start
    }
}
