import Documents
import Lexicons
import Morphology

/// Names of the rest of the world: particles, numbers of monarchs, family names that stand first, and names that no lexicon knows.
enum ForeignPersonRules {
    static let all = particles + several + monarchs + eastAsian + unknown

    // MARK: Particles

    static let particles = [
        // Людвиг ван Бетховен; Усама бен Ладен; Эузебиу да Силва Феррейра
        Rule(
            "person.particle", .person, anchor: .token(.given),
            after: [
                // `Осмондун кызы Айгүл`: a daughter's name is for the rule of kinship
                .some(.token(.lower.tagged(.nameParticle).untagged(.m, .f)), upTo: 2), .token(.capital.untagged(.initial)),
                // бен Хамад бен Фейсал Аль Тани
                .many([.token(.lower.tagged(.nameParticle).untagged(.m, .f)), .token(.unexplained)], upTo: 2),
                .many(.any([.token(.particleInCapitals), .token(.unexplained)], .token(.strange.untagged(.nameParticle))), upTo: 2),
            ], priority: 73),
        // Мейера де Хана: a surname that is a word for a post, too
        Rule(
            "person.surname-particle", .person, in: [.russian], anchor: .token(.provenSurname.untagged(.latin)),
            after: [.some(.token(.lower.tagged(.nameParticle).untagged(.personTitle).without(.conjunction)), upTo: 2), .token(.title)],
            priority: 73),
        // Хамад бин Халифа Аль Тани; Бингу ва Мутарика: names before the particle that no lexicon knows, and more of them behind it
        Rule(
            "person.particle-between", .person, in: [.russian], before: [.some(.token(.unexplained), upTo: 3)],
            anchor: .token(.lower.tagged(.nameParticle).notStrongly(.notName)),
            after: [
                .many(.token(.lower.tagged(.nameParticle)), upTo: 1), .token(.unexplained),
                // бен Хамад бен Фейсал Аль Тани
                .many(
                    [
                        .many(.any(.token(.particleInCapitals), .token(.lower.tagged(.nameParticle).notStrongly(.notName))), upTo: 1),
                        .token(.unexplained),
                    ], upTo: 4),
            ], priority: 74, refine: Agreement.sureParticle),
        // Роберт Де Ниро; Гас Ван Сент
        Rule(
            "person.capital-particle", .person, anchor: .token(.given.untagged(.capitals)),
            after: [
                .many(.token(.unexplained), upTo: 1), .some(.token(.particleInCapitals), upTo: 2),
                .any(.token(.unexplained), .token(.particleInCapitals)),
            ], priority: 73, refine: Agreement.inflectedLast),
        // Де Хеа прыгнул; гол Тер Штегена: a surname and its particle alone
        Rule(
            "person.particle-surname", .person, in: [.russian], behind: .notNext(.capital),
            anchor: .token(.particleInCapitals.untagged(.latin, .given, .notName)), after: .token(.strange.untagged(.nameParticle)),
            ahead: .notNext(.capital), priority: 47, refine: particleAlone),
    ]

    /// `Да`, `Ан` and others are ordinary words at the start of a sentence.
    private static let particleAlone: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        guard !view.startsSentence(first) || Surroundings.isBeforeVerb(range.upperBound - 1, view) else { return nil }
        return Surroundings.refuseNamed(view, range)
    }

    // MARK: Several given names, two surnames

    static let several = [
        // Мухаммад Ахмад Мухаммад Джабарин; Ахмад Хасан Али
        Rule(
            "person.several-given", .person, in: [.russian], anchor: .token(.givenInSmall.strongly(.given)),
            after: [.some(.token(.givenInSmall), upTo: 3), .any(.token(.strange), .token(.lastGiven))], priority: 71,
            refine: Agreement.checkFromName),
        // Фрэнсис Фрагос Таунсенд; Рамон Пико Делмас
        Rule(
            "person.two-surnames", .person, in: [.russian], anchor: .token(.givenInSmall.strongly(.given)),
            after: [.token(.unexplained.untagged(.latin)), .token(.strange), .many(.token(.strange), upTo: 1)], priority: 71,
            refine: Agreement.twoSurnames),
    ]

    // MARK: Monarchs and popes

    static let monarchs = [
        // Елизавета II; Карл XVI Густав; Иоанн Павел II; Мутара III Рудахигва
        Rule(
            "person.regnal", .person, in: [.russian], before: .some(.token(.unexplained.untagged(.latin)), upTo: 2),
            anchor: .token(.lexical(.regnalNumber)), after: .optional(.any(.token(.givenInSmall.strongly(.given)), .token(.strange))),
            ahead: .notNext(.century),
            priority: 77),
        // Елизавета Вторая
        Rule(
            "person.regnal-word", .person, in: [.russian], before: .token(.givenInSmall.strongly(.given)),
            anchor: .token(TokenTest.shape(.title).tagged(.ordinal).and(.adjective)), ahead: .notNext(.lower.and(.noun)), priority: 77,
            refine: Agreement.sameCase),
    ]

    // MARK: China, Korea, Vietnam

    static let eastAsian = [
        // Ким Чен Ын; Нгуен Ван Ха
        Rule(
            "person.family-first", .person, anchor: .token(.familyFirst), after: [.token(.syllable.untagged(.notName)), .token(.syllable)],
            priority: 74),
        // Ким Ю На: one letter, but no initial
        Rule(
            "person.family-first-letter", .person, in: [.russian], anchor: .token(.familyFirst),
            after: [.token(.initial.untagged(.latin, .regnalNumber)), .token(.syllable)], priority: 74),
        // Чэнь Дэмин; Ли Лу
        Rule(
            "person.family-first-word", .person, in: [.russian], anchor: .token(.familyFirst), after: .token(.anyCapital), priority: 57),
    ]

    // MARK: Names that the lexicons do not know

    static let unknown = [
        // президент Касым-Жомарт Токаев, послу Виторио Сандали
        Rule(
            "person.behind-post", .person, behind: [.entry(.post, .personTitle), .many(.entry(.loc, .org), upTo: 1)],
            anchor: .token(.unexplained.untagged(.latin)),
            after: [.some(.token(.unexplained.untagged(.latin)), upTo: 2)], priority: 62, refine: Agreement.fromGivenName),
        // индиялык Рохан Вармаланы жеңди; түштүк кореялык Бэк Дохёнго утулду: somebody of a country
        Rule(
            "person.behind-nationality-ky", .person, in: [.kyrgyz],
            behind: .entry(.nationality),
            anchor: .token(.unexplained.untagged(.latin)),
            after: [.some(.token(.unexplained.untagged(.latin)), upTo: 2)],
            ahead: .notNext(TokenTest.lower.taggedAny(.orgHead, .productHead, .venueHead, .locHead, .legalForm)), priority: 57,
            refine: ofCountry),
        // башчысы Шекер Асанова: a given name that is an ordinary word, inside a sentence
        Rule(
            "person.word-surname-ky", .person, in: [.kyrgyz],
            before: .token(.ordinaryName), anchor: .token(.provenSurname.untagged(.capitals, .latin, .loc, .org)), priority: 55,
            refine: wordAndSurname),
        // музыкант Мена Массуд: a word for people before two unknown ones
        Rule(
            "person.behind-noun", .person, in: [.russian], behind: .token(.lower.and(.animate).and(.noun)),
            anchor: .token(.unexplained.untagged(.latin)),
            after: [.some(.token(.unexplained.untagged(.latin)), upTo: 2)], priority: 57, refine: Agreement.fromGivenName),
        // г-н Сандали
        Rule(
            "person.behind-title", .person, behind: .entry(.personTitle), anchor: .token(.unexplained), priority: 45,
            refine: Surroundings.refuseNamed),
        // Рекс Тиллерсон, where no lexicon knows either
        Rule(
            "person.two-unknown", .person, anchor: .token(.unexplained.untagged(.capitals, .latin)),
            after: .token(.provenSurname.untagged(.capitals, .latin)),
            priority: 56, refine: unknownAndSurname),
        // Вайдан Сулейман: a given name behind a word that no lexicon knows
        Rule(
            "person.unknown-given", .person, in: [.russian], anchor: .token(.strange),
            after: .token(.givenInSmall.strongly(.given).untagged(.loc, .org)),
            ahead: .notNext(.capital), priority: 54, refine: insideAndNamed),
        // Лино Овьедо, Мисао Окава
        Rule(
            "person.two-unexplained", .person, in: [.russian], anchor: .token(.strange), after: .token(.strange), priority: 54,
            refine: Surroundings.refuseNamed),
    ]
}

extension ForeignPersonRules {
    /// `индиялык Рохан Варма Миланга [көчтү`: of three words, the last is where somebody goes or is.
    private static let ofCountry: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let last = view.likelyFeatures(range.upperBound - 1)
        let isPlace = range.count > 2 && !last.isDisjoint(with: [.dative, .locative, .ablative])
        return Agreement.fromGivenName(view, isPlace ? range.lowerBound..<(range.upperBound - 1) : range)
    }

    /// At the start of a sentence an unknown word is no name for sure.
    private static let insideAndNamed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let before = range.lowerBound - 1
        guard before >= 0, !view.startsSentence(before + 1), Surroundings.refuseNamed(view, range) != nil,
            !view.classes[before].intersects(ClassSet(.placeInto, .locHead, .locAbbr, .fromPreposition))
        else { return nil }
        return Agreement.check(view, range)
    }

    /// A capital behind a small word: neither the start of a sentence nor the end of another name.
    private static let wordAndSurname: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let before = range.lowerBound - 1
        guard before >= 0, !view.startsSentence(range.lowerBound), view.tokens[before].shape == .lower else { return nil }
        return range
    }

    /// `Семидесятилетняя Тиллерсонова`: an adjective at the start of a sentence is no given name.
    private static let unknownAndSurname: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        // `Асанова Бекжановдун балдарын көрдү`: in Kyrgyz two surnames are two people's.
        if view.isKyrgyz(first), view.classes[first].contains(.surname), view.features[range.upperBound - 1].isDisjoint(with: .nominative) {
            return nil
        }
        let isAdjective =
            view.startsSentence(first) && view.features[first].contains(.adjective) && !view.classes[first].contains(.surname)
        return isAdjective ? nil : Agreement.check(view, range)
    }
}

extension TokenTest {
    /// A capitalised word without any ordinary reading.
    static let unexplained = TokenTest.capital.untagged(.initial, .capitals, .post, .month).notStrongly(.notName, .loc, .org, .orgHead)
        .taggedAny(.unknown, .given, .surname).longer(than: 1)
    /// A capitalised noun in the nominative that is no name of another kind.
    static let ordinaryName = TokenTest.shape(.title).and(.noun).and(.nominative).without(.possessive).untagged(
        .initial, .post, .postPrefix, .month, .weekday, .loc, .org, .orgHead, .orgUnit, .orgBare, .latin, .surname, .locHead
    ).longer(than: 2)
    /// A capitalised word of Cyrillic letters that no dictionary has.
    static let strange = TokenTest.shape(.title, .titleEach, .mixed).tagged(.unknown).untagged(
        .latin, .notName, .loc, .org, .orgHead, .post
    )
    .longer(than: 1)
    static let title = TokenTest.shape(.title, .titleEach, .mixed).untagged(.initial, .month, .latin).notStrongly(.notName, .loc, .org)
        .longer(than: 1)
    /// A given name as the last of three, in the place of a surname.
    static let lastGiven = givenInSmall.strongly(.given).untagged(.patronymic, .post).notStrongly(.loc, .org)
    static let particleInCapitals = TokenTest.capital.tagged(.nameParticle).untagged(.capitals)
    static let familyFirst = TokenTest.capital.tagged(.familyFirst).untagged(.capitals, .initial)
        .notStrongly(.notName)
    /// One syllable of a Chinese, Korean or Vietnamese given name.
    static let syllable = TokenTest.shape(.title).untagged(.latin, .post, .month, .patronymic, .initial)
        .notStrongly(.loc, .org, .orgHead).shorter(than: 6).longer(than: 1)
    static let century = TokenTest.lexical(.centuryWord)
}
