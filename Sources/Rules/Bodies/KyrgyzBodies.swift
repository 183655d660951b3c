import Documents
import Lexicons
import Morphology

/// How far a Kyrgyz body reaches to the left of its head.
enum KyrgyzBodies {
    /// One step to the left: a modifier that can stand inside a name.
    static let modifier: Pattern = .any(
        .quoted,
        // № 11 мектеп
        [.token(.mark("№")), .token(.number), .optional(.hyphen)],
        // … иштери боюнча; … маселелери боюнча
        [.any(.token(noun.and(.possessive)), .token(noun.and(.nominative))), .token(about)],
        // окуу маданиятын көтөрүү боюнча
        [.optional(.token(caseWord)), .token(TokenTest.word.and(.verbalNoun)), .token(about)],
        // мектепке чейинки; суу менен камсыздоо
        [.token(caseWord), .token(TokenTest.lower.tagged(.rangeEnd).and([.adjective, .attributive]))],
        [.token(noun.and(.nominative)), .token(TokenTest.lower.tagged(.andWord)), .token(TokenTest.word.and(.verbalNoun))],
        // агроөнөр жай комплекси жана экология; суу ресурстары, экология
        [.token(ownMatter), .any(.comma, .token(plainAnd))],
        // … министрлигинин [бөлүмү: a parent that a lexicon lists
        [.entry(.org, not: ClassSet(.weak)), .next(TokenTest.word.and(.genitive))],
        // Министрлер Кабинетине караштуу; Президенттин алдындагы
        [.entry(.org, not: ClassSet(.weak)), .entry(.subordinateWord, not: ClassSet(.weak))],
        [.any(.token(caseWord), .token(.lexical(.capitals))), .entry(.subordinateWord, not: ClassSet(.weak))],
        // саясатты өнүктүрүү; ишке ашыруу; коопсуздугун камсыздоо
        [.optional(.token(caseWord)), .token(caseWord), .token(TokenTest.word.and(.verbalNoun)), .optional(.token(plainAnd))],
        // Маданият, маалымат, спорт жана жаштар саясаты
        [.token(listed), .comma],
        [.token(listed), .token(plainAnd)],
        .entry(.phrase),
        // геодезисттер: members, but no holder of a post
        .token(members),
        .token(plain), .token(innerHead))

    /// `комплекси` in `өнөр жай комплекси жана экология`: a matter with its possessive, no body or post.
    private static let ownMatter = TokenTest.lower.and(.noun).and([.possessive, .nominative]).without([
        .genitive, .pronoun, .conjunction, .particle, .converb,
    ]).untagged(.orgHead, .orgUnit, .orgBare, .post, .eventHead, .projectHead, .lawHead, .locHead)
    /// The first word of a name; of a row of matters (`Бюджет, экономикалык жана фискалдык саясат боюнча комитет`) what joins it to the next.
    static let opening: Pattern = .any(
        [.token(firstListed), .any(.comma, .token(plainAnd))], [.entry(.org, not: ClassSet(.weak)), .next(TokenTest.word.and(.genitive))],
        .token(.nameStart))
    private static let firstListed = TokenTest.capital.and([.nominative, .verbalNoun, .adjective])
        .without([.pronoun, .conjunction, .particle, .converb, .adposition])
        .untagged(.orgHead, .orgUnit, .org, .surname, .patronymic, .unknown, .capitals, .loc, .post, .month, .weekday)
        .notStrongly(.given)

    /// Чыңгыз Карыпов атындагы; К. Карыпов атындагы
    static let honoured: Pattern = [
        .many(.initial, upTo: 2), .some(.token(.capital.untagged(.initial, .post)), upTo: 3), .entry(.namedAfter),
    ]
    /// Between a namesake and the head: `улуттук`, `№ 5`, `опера жана балет`.
    static let ownWord: Pattern = .any(
        [.token(.mark("№")), .token(.number), .optional(.hyphen)], .token(plainAnd), .token(plain))

    private static let noun = TokenTest.word.and(.noun).without([.pronoun, .conjunction, .particle, .converb])
    private static let caseWord = TokenTest.word.and([.dative, .accusative, .genitive, .locative]).without([
        .pronoun, .conjunction, .particle,
    ])
    private static let plainAnd = TokenTest.lower.strongly(.andWord).without(.adposition)
    private static let about = TokenTest.lower.tagged(.subordinateWord).notStrongly(.subordinateWord)
    private static let listed = TokenTest.word.and([.nominative, .verbalNoun, .adjective]).without([
        .pronoun, .conjunction, .particle, .converb, .adposition, .possessive,
    ])
    .untagged(.orgHead, .surname, .patronymic, .unknown).notStrongly(.given, .loc)
    /// A noun in the nominative or genitive, an adjective, a verbal noun; not a person's name.
    private static let plain: TokenTest = {
        var test = TokenTest.word.and([.nominative, .genitive, .adjective, .verbalNoun, .attributive, .adverb])
            .without([.pronoun, .conjunction, .particle, .adposition, .converb, .interjection])
            .untagged(.relativeDay, .month, .post, .personTitle, .namingWord, .patronymic).notStrongly(.given, .orgHead, .orgUnit)
        test.allFeatures = 0
        return test
    }()

    private static let members = TokenTest.lower.tagged(.post).and([.nominative, .genitive]).and(.plural).without(.possessive)

    /// A head inside another body's name: its parent in the genitive, or a bare noun that modifies (`агенттик`).
    private static let innerHead: TokenTest = {
        var test = TokenTest.word.and([.genitive, .adjective]).without([.pronoun])
        test.anyClass = ClassSet(.orgHead, .orgUnit, .post)
        return test
    }()
}
