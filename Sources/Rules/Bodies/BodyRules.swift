import Documents
import Lexicons
import Morphology

/// Names of bodies.
enum BodyRules {
    static let all = listed + kyrgyz + russian + quoted + short + ContextBodies.all + ListedBodies.all

    // MARK: Bodies that the lexicons list, with the country or parent body beside them

    static let listed = [
        // Кыргыз Республикасынын Тышкы иштер министрлиги
        Rule(
            "body.listed-ky", .organisation, in: [.kyrgyz],
            before: [
                // КР МК алдындагы …; Министрлер Кабинетине караштуу …
                .optional([.some(.entry(.loc, .org, not: ClassSet(.weak)), upTo: 3), .entry(.subordinateWord, not: ClassSet(.weak))]),
                .many(.entry(.loc, .org, not: ClassSet(.weak)), upTo: 3),
            ],
            anchor: .entry(.org, not: ClassSet(.weak)), priority: 54, refine: KyrgyzBodies.trimParents),
        // МИД Кыргызстана; японский МИД
        Rule(
            "body.listed-ru", .organisation, in: [.russian],
            // японский МИД, афганские ВВС
            before: .many(.token(TokenTest.lower.and(.adjective).without([.pronoun, .numeral, .participle])), upTo: 1),
            anchor: .entry(.org, not: ClassSet(.weak)),
            // no given name that a place shares: пресс-секретарь Минфина Виктория …
            after: [
                .optional(RussianBodies.honoured),
                .many(.any(.entry(.loc, not: ClassSet(.given)), .entry(.org, not: ClassSet(.weak)), district), upTo: 2),
            ],
            priority: 54, refine: ListedBodies.checkListed),
        // НЦПЭМ им. П. Карпова
        Rule(
            "body.abbreviation-honours", .organisation, in: [.russian],
            anchor: .token(.lexical(.capitals).untagged(.loc, .initial, .lawHead)),
            after: RussianBodies.honoured, priority: 55),
        // Кыргызстандын өкмөтү
        Rule(
            "body.bare", .organisation, in: [.kyrgyz], before: .optional(.entry(.loc)), anchor: .entry(.orgBare), priority: 40,
            refine: KyrgyzBodies.checkBare),
    ]

    /// ОВД Речного района
    private static let district: Pattern = [
        .token(TokenTest.capital.and(.adjective).and(.genitive)), .token(TokenTest.lower.tagged(.locHead).and(.genitive)),
    ]

    // MARK: Kyrgyz: the head stands last, the name grows to the left

    static let kyrgyz = [
        // Кыргыз Республикасынын Президентинин Аппаратынын … бөлүмүнүн
        Rule(
            "body.head-last", .organisation, in: [.kyrgyz], before: [KyrgyzBodies.opening, .many(KyrgyzBodies.modifier, upTo: 20)],
            anchor: .entry(.orgHead, .orgUnit), priority: 50, refine: KyrgyzBodies.check),
        // Чыңгыз Карыпов атындагы №5 орто мектеп; К.Карыпов атындагы улуттук университети
        Rule(
            "body.honours-ky", .organisation, in: [.kyrgyz],
            before: [KyrgyzBodies.honoured, .many(KyrgyzBodies.ownWord, upTo: 6)], anchor: .entry(.orgHead, .orgUnit), priority: 60,
            refine: KyrgyzBodies.checkHonoured),
        // №11 мектеп-гимназия
        Rule(
            "body.numbered-ky", .organisation, in: [.kyrgyz],
            before: [.token(.mark("№")), .token(.number), .many(KyrgyzBodies.ownWord, upTo: 3)],
            anchor: .entry(.orgHead, .orgUnit), priority: 49),
        // облустук Жол кыймылы коопсуздугун камсыздоо башкармалыгы; шаардык полиция департаменти
        Rule(
            "body.territorial", .organisation, in: [.kyrgyz],
            before: [.optional(.token(.capital.tagged(.loc))), .token(.territorial), .many(KyrgyzBodies.modifier, upTo: 8)],
            anchor: .entry(.orgHead, .orgUnit, not: ClassSet(.weak)), priority: 48, refine: KyrgyzBodies.checkTerritorial),
        // президенттин иш башкармалыгы; өкмөттүн … басма сөз кызматы
        Rule(
            "body.of-office", .organisation, in: [.kyrgyz],
            before: [.token(.office), .many(KyrgyzBodies.modifier, upTo: 6)], anchor: .entry(.orgUnit, not: ClassSet(.weak)), priority: 49,
            refine: KyrgyzBodies.requireHeadForm),
        // «Кризис менеджерлердин бирлиги» коомдук уюму
        Rule(
            "body.quoted-head", .organisation, in: [.kyrgyz],
            before: [.quoted, .many(.token(.lower.and([.noun, .adjective]).without([.converb, .conjunction, .adposition])), upTo: 4)],
            // «Бөбөк» бала бакчасы is no garden.
            anchor: .entry(.orgHead, .orgUnit, .legalForm), priority: 59),
        // «24.kg» агенттиги, 24.kg сайты
        Rule("body.domain-head", .organisation, before: .token(.kind(.domain)), anchor: .entry(.orgHead), priority: 56),
        // Агенттик, министрлик as the short form of the body named before
        Rule(
            "body.head-alone", .organisation, in: [.kyrgyz], anchor: .token(.capital.untagged(.capitals).strongly(.orgHead).lexicalHead),
            priority: 20,
            refine: KyrgyzBodies.refuseAtStart),
    ]

    // MARK: Russian: the head stands first, its adjectives before it, its genitives behind it

    static let russian = [
        // Министерство культуры, информации и спорта; московский комитет по делам молодёжи
        Rule(
            "body.head-first", .organisation, in: [.russian],
            before: .many(
                .token(.word.and(.adjective).without([.pronoun, .numeral, .participle]).untagged(.relativeDay, .dateModifier).agreeing()),
                upTo: 4),
            anchor: .entry(.orgHead, .orgUnit), after: .many(RussianBodies.complement, upTo: 16), priority: 50, refine: RussianBodies.check),
        // компания «Газпром», фонд имени Сороса
        Rule(
            "body.head-quoted", .organisation, in: [.russian],
            before: .many(.token(.word.and(.adjective).without([.pronoun, .numeral]).agreeing()), upTo: 3),
            anchor: .entry(.orgHead, .orgUnit),
            after: [.many(.token(.lower.and(.genitive).without([.pronoun, .conjunction])), upTo: 3), .quoted, .optional(.entry(.loc))],
            priority: 56,
            refine: RussianBodies.checkQuoted),
        // Посольство Германии в Кыргызской Республике; представительство ЮНИСЕФ в Кыргызстане
        Rule(
            "body.abroad", .organisation, in: [.russian],
            before: .many(.token(.word.and(.adjective).without([.pronoun, .numeral]).agreeing()), upTo: 2), anchor: .entry(.orgHead),
            after: [
                .some(.any(.entry(.loc), .entry(.org)), upTo: 3), .token(.lexical(.placeInto)),
                .entry(.country, .continent, .area, .region),
            ],
            priority: 57, refine: RussianBodies.checkAbroad),
        // администрация президента Ивана Карпова; Университет Павла Карпова
        Rule(
            "body.of-person", .organisation, in: [.russian], anchor: .entry(.orgHead),
            after: [.optional(.token(TokenTest.lower.tagged(.post).and(.genitive))), .some(.token(.personGenitive), upTo: 3)], priority: 51,
            refine: RussianBodies.checkOfPerson),
        // российское правительство; полиция Малайзии; парламент: words that name one body by themselves
        Rule(
            "body.bare-ru", .organisation, in: [.russian],
            before: .many(.token(.word.and(.adjective).without([.pronoun, .numeral, .participle]).agreeing()), upTo: 2),
            anchor: .entry(.orgBare), after: .many(.entry(.loc), upTo: 1), priority: 39, refine: RussianBodies.checkBare),
    ]

    // MARK: Legal forms

    private static let formName: Pattern = .any(.quoted, .some(.token(.capital.untagged(.notName)), upTo: 3))

    static let quoted = [
        // ОсОО «Альфа Телеком»; ТОО «Казцинк»
        Rule(
            "body.legal-form", .organisation, in: [.kyrgyz], anchor: .entry(.legalForm), after: formName, priority: 56),
        // ООО «Заря»; некоммерческая организация «Заря», of which «Заря» is left
        Rule(
            "body.legal-form-ru", .organisation, in: [.russian], anchor: .entry(.legalForm), after: formName, priority: 56,
            refine: RussianBodies.checkLegalForm),
        // «Хаятт» ЖЧК
        Rule("body.legal-form-behind", .organisation, in: [.kyrgyz], before: .quoted, anchor: .entry(.legalForm), priority: 56),
    ]

    // MARK: Abbreviations that no lexicon lists

    static let short = [
        // КАБ, which no lexicon lists
        Rule(
            "body.abbreviation", .organisation, anchor: .token(.abbreviationLike), priority: 18, refine: Abbreviation.check),
        // ЛесПромИнвест
        Rule("body.compound", .organisation, in: [.russian], anchor: .token(.compound), priority: 18, refine: Abbreviation.checkCompound),
    ]
}

extension TokenTest {
    /// First word of a name that grew from its head.
    static let nameStart = TokenTest.capital.and([
        .abbreviation, .nominative, .genitive, .attributive, .verbalNoun, .adjective, .accusative, .indeclinable,
    ])
    .untagged(.initial, .month, .weekday, .patronymic).without([.adposition, .conjunction, .pronoun, .particle])
    /// `президенттин`, `өкмөттүн`: an office that stands for the body.
    static let office: TokenTest = {
        var test = TokenTest.word.and(.genitive)
        test.anyClass = ClassSet(.orgBare, .office)
        return test
    }()
    /// `шаардык`, `облустук`, `райондук`: what makes a lower-case body one body.
    static let territorial = TokenTest.lexical(.territorial)
    static let abbreviationLike = TokenTest.lexical(.capitals).untagged(
        .loc, .org, .notBody, .orgHead, .notName, .given, .surname, .legalForm, .month, .currency, .scale, .initial)

    /// `Карпова`, `Обамы`: a person in the genitive.
    static let personGenitive: TokenTest = {
        var test = TokenTest.capital.and(.genitive).untagged(.initial, .capitals).notStrongly(.loc, .org)
        test.anyClass = ClassSet(.given, .surname, .unknown)
        return test
    }()
    /// `КарелИнформ`: a word of several, run together.
    static let compound = TokenTest.shape(.mixed).tagged(.capital).untagged(.latin, .loc, .org, .notBody, .given, .surname, .orgHead)

    var lexicalHead: TokenTest {
        var test = self
        test.anyClass = ClassSet(.orgHead)
        return test
    }
}
