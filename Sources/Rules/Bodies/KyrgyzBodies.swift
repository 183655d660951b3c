import Documents
import Lexicons
import Morphology

/// How far a Kyrgyz body reaches to the left of its head.
enum KyrgyzBodies {
    /// The first word, or what joins it to the next: `Маданият`; `Бюджет,`; `Жолдор жана`; `Токойлорду жана`; `Байланыш боюнча`; a parent:
    /// `БУУнун`.
    static let start: Pattern = .any(
        [.token(firstMatter), .any(.comma, .token(plainAnd))], [.entry(.org, not: ClassSet(.weak)), .next(TokenTest.word.and(.genitive))],
        .token(.nameStart), .entry(.phrase), [.token(firstListed), .token(plainAnd)],
        [.token(.nameStart.and(.accusative).notStrongly(.given, .loc, .org)), .token(plainAnd)],
        [.token(firstListed.and(.noun)), .token(about)],
        // Коррупцияга каршы күрөшүү
        [
            .token(goal.tagged(.capital)), .token(against),
            .many(.token(TokenTest.word.and([.verbalNoun, .nominative]).and(.noun)), upTo: 1),
        ])

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
        // Эл аралык миграция уюмунун (ЭМУ) Кыргызстандагы өкүлчүлүгү: the short name of the parent
        [.next(TokenTest.word.and(.genitive)), shortName],
        // ОшМУнун Кызыл-Кыя … институту
        .token(.capital.strongly(.loc).and([.nominative, .genitive])),
        // Нарын облусу боюнча; Ош ш.
        [.token(.capital.tagged(.loc)), .token(.lower.tagged(.locHead).and(.possessive)), .token(about)],
        [.token(.capital.tagged(.loc)), .token(.lower.tagged(.locAbbr)), .token(.mark("."))],
        // … министрлигинин [бөлүмү: a parent that a lexicon lists
        [.entry(.org, not: ClassSet(.weak)), .next(TokenTest.word.and(.genitive))],
        // Министрлер Кабинетине караштуу; Президенттин алдындагы
        [.entry(.org, not: ClassSet(.weak)), .entry(.subordinateWord, not: ClassSet(.weak))],
        [.any(.token(caseWord), .token(.lexical(.capitals))), .entry(.subordinateWord, not: ClassSet(.weak))],
        // саясатты өнүктүрүү; ишке ашыруу; коопсуздугун камсыздоо
        [.optional(.token(caseWord)), .token(caseWord), .token(TokenTest.word.and(.verbalNoun)), .optional(.token(plainAnd))],
        // кылмыштуулукка каршы күрөшүү; кылмыш менен күрөшүү
        [.token(goal), .token(against), .token(TokenTest.word.and([.verbalNoun, .nominative]).and(.noun))],
        [.token(noun.and(.nominative)), .token(.lower.tagged(.andWord).and(.adposition)), .token(TokenTest.word.and(.verbalNoun))],
        // билимин жогору баалоо; тартибин камсыз кылуу
        [.token(object.and(.possessive)), .token(noun.and(.nominative)), .token(TokenTest.lower.and(.verbalNoun))],
        // контрабандага каршы күрөшүү боюнча; … каршы күрөш боюнча
        [.token(goal), .token(against), .any(.token(TokenTest.word.and(.verbalNoun)), .token(noun.and(.nominative))), .token(about)],
        // сууну жана токой чарбасын коргоо
        [
            .token(object), .token(plainAnd), .many(.token(plain), upTo: 2), .token(object), .token(TokenTest.word.and(.verbalNoun)),
        ],
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
    ]).untagged(.orgHead, .orgUnit, .orgBare, .post, .eventHead, .projectHead, .locHead).notStrongly(.lawHead)
    /// The first of a row of matters: `Бюджет` in `Бюджет, экономикалык жана фискалдык саясат боюнча комитет`.
    private static let firstMatter = TokenTest.capital.and([.nominative, .verbalNoun, .adjective])
        .without([.pronoun, .conjunction, .particle, .converb, .adposition])
        .untagged(.orgHead, .orgUnit, .org, .surname, .patronymic, .unknown, .capitals, .loc, .post, .month, .weekday)
        .notStrongly(.given)

    /// Чыңгыз Карыпов атындагы; К. Карыпов атындагы; Шабдан баатыр атындагы
    static let honoured: Pattern = [
        .many(.initial, upTo: 2), .some(.token(.capital.untagged(.initial).notStrongly(.post)), upTo: 3),
        .many(.any(.token(.lower.tagged(.post)), .token(.lower.tagged(.personTitle))), upTo: 1), .entry(.namedAfter),
    ]
    /// Between a namesake and the head: `улуттук`, `№ 5`, `опера жана балет`.
    static let ownWord: Pattern = .any(
        [.token(.mark("№")), .token(.number), .optional(.hyphen)], .token(plainAnd), .token(plain),
        .token(.capital.strongly(.loc).and(.nominative)))

    /// `(ЭМУ)`, `(HRD Korea)`
    static let shortName: Pattern = [
        .token(.mark("(")), .token(.shape(.upper, .upperWithSuffix)), .many(.token(.capital.tagged(.latin)), upTo: 1), .token(.mark(")")),
    ]
    /// `Ош`, `Кыргызстандагы`, `Нарын облусу боюнча`, `Ош шаарындагы`
    static let area: Pattern = [
        .some(.token(.capital.tagged(.loc)), upTo: 2), .many(.token(.lower.tagged(.locHead)), upTo: 1), .many(.token(about), upTo: 1),
    ]

    /// One step to the left in a name in small letters: `саламаттыкты сактоо`, `аткаруучу`, `каржылык`, `кызматынын`.
    static let smallModifier: Pattern = .any(
        [.token(object.untagged(.capital)), .token(.lower.and(.verbalNoun))], [.token(smallWord), .token(plainAnd)], .token(smallWord))
    private static let smallWord = TokenTest.lower.and([.noun, .adjective]).without([
        .pronoun, .conjunction, .particle, .adposition, .converb, .interjection, .numeral, .dative, .accusative, .locative, .ablative,
        .predicative, .attributive,
    ])
    .untagged(.relativeDay, .month, .post, .personTitle, .namingWord, .locHead, .legalForm, .dateModifier, .orgBare, .speechVerb)
    /// A head that makes a name by itself, in the genitive of a post's body.
    static let smallHead = TokenTest.lower.and(.possessive).and(.genitive).taggedAny(.orgHead, .orgUnit)

    /// Between a quoted name and its head: no noun of another case, as in `«Ак Жол» агенттигине өкмөттүн өкүлчүлүгүнөн`.
    static let ownNoun: TokenTest = {
        var test = TokenTest.lower.and([.noun, .adjective]).without([.converb, .conjunction, .adposition]).untagged(.post, .productHead)
        test.noFeature |= Features([.dative, .ablative]).rawValue
        return test
    }()

    private static let noun = TokenTest.word.and(.noun).without([.pronoun, .conjunction, .particle, .converb])
    private static let caseWord = TokenTest.word.and([.dative, .accusative, .genitive, .locative]).without([
        .pronoun, .conjunction, .particle,
    ])
    /// Between names of a list.
    static let joint: Pattern = .any(.comma, .token(plainAnd))
    private static let goal = TokenTest.word.and([.noun, .adjective]).and(.dative).without([.pronoun, .conjunction, .particle]).untagged(
        .surname, .patronymic, .orgHead, .locHead, .capitals
    ).notStrongly(.given, .loc, .org)
    private static let against = TokenTest.lower.and(.adposition).untagged(.andWord, .subordinateWord)
    private static let object = TokenTest.word.and(.accusative).without([.pronoun, .conjunction, .particle])
    private static let plainAnd = TokenTest.lower.strongly(.andWord).without(.adposition)
    /// `боюнча`
    static let about = TokenTest.lower.tagged(.subordinateWord).notStrongly(.subordinateWord)
    private static let listed = TokenTest.word.and([.nominative, .verbalNoun, .adjective]).without([
        .pronoun, .conjunction, .particle, .converb, .adposition, .possessive,
    ])
    .untagged(.orgHead, .surname, .patronymic, .unknown).notStrongly(.given, .loc)
    private static let firstListed = TokenTest.nameStart.and(.nominative).without([.possessive, .converb]).untagged(
        .orgHead, .surname, .patronymic, .unknown, .post, .capitals, .relativeDay
    ).notStrongly(.given, .loc, .org)
    /// A noun in the nominative or genitive, an adjective, a verbal noun; not a person's name.
    private static let plain: TokenTest = {
        var test = TokenTest.word.and([.nominative, .genitive, .adjective, .verbalNoun, .attributive, .adverb])
            .without([.pronoun, .conjunction, .particle, .adposition, .converb, .interjection])
            .untagged(.relativeDay, .month, .post, .personTitle, .namingWord, .patronymic).notStrongly(.given, .orgHead, .orgUnit)
        test.allFeatures = 0
        return test
    }()

    static let members = TokenTest.lower.tagged(.post).and([.nominative, .genitive]).and(.plural).without(.possessive)

    /// A head inside another body's name: its parent in the genitive, or a bare noun that modifies (`агенттик`).
    private static let innerHead = TokenTest.word.and([.genitive, .adjective]).without([.pronoun]).taggedAny(.orgHead, .orgUnit, .post)
}
