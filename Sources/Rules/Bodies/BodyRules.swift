import Documents
import Lexicons
import Morphology

/// Names of bodies.
enum BodyRules {
    static let all =
        listed + kyrgyz + NamesakeBodies.kyrgyz + russian + LegalForms.all + AbbreviatedBodies.all + ContextBodies.all + ListedBodies.all

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
            // японский МИД, афганские ВВС; at the start of a sentence Греческое министерство обороны
            before: .many(
                .any(
                    .token(TokenTest.lower.and(.adjective).without([.pronoun, .numeral, .participle])),
                    .token(TokenTest.shape(.title).tagged(.nationality).and(.adjective))), upTo: 1),
            anchor: .entry(.org, not: ClassSet(.weak)),
            // no given name that a place shares: пресс-секретарь Минфина Виктория …
            after: [
                .optional(RussianBodies.honoured),
                .many(
                    .any(
                        .entry(.loc, not: ClassSet(.given)), .entry(.org, not: ClassSet(.weak)), district, RussianBodies.placeWithHead),
                    upTo: 2),
                .optional(RussianBodies.area), .optional(convocation),
            ],
            priority: 54, refine: ListedBodies.checkListed),
        // ГУ МВД по Нарынской области; ФКУ ГЦИ МЧС: a listed body's office
        Rule(
            "body.office-of-listed", .organisation, in: [.russian], anchor: .entry(.legalForm),
            after: [
                .entry(.org, not: ClassSet(.weak)), .many(.any(.entry(.loc, not: ClassSet(.given)), district), upTo: 2),
                .optional(RussianBodies.area),
            ],
            priority: 57, refine: LegalForms.checkOffice),
        // воинская часть 12345: a long number, which counts nothing
        Rule(
            "body.military-number", .organisation, in: [.russian], anchor: .entry(.orgHead),
            after: [.optional(.token(.mark("№"))), .token(.number.longer(than: 3))], priority: 52, refine: RussianBodies.checkMilitary),
        // НЦПЭМ им. П. Карпова
        Rule(
            "body.abbreviation-honours", .organisation, in: [.russian],
            anchor: .token(.lexical(.capitals).untagged(.loc, .initial, .lawHead)),
            after: RussianBodies.honoured, priority: 55),
        // Кыргызстандын өкмөтү; казак парламенти
        Rule(
            "body.bare", .organisation, in: [.kyrgyz], before: .optional(.any(.entry(.loc), .token(.lexical(.nationality)))),
            anchor: .entry(.orgBare), priority: 40,
            refine: KyrgyzBodies.checkBare),
    ]

    /// Речного района, Ферганской области
    static let district: Pattern = [
        .token(TokenTest.capital.and(.adjective).and(.genitive)), .token(TokenTest.lower.tagged(.locHead).and(.genitive)),
    ]

    /// шестого созыва; четвёртого и пятого созывов; VI созыва
    private static let convocation: Pattern = [
        term, .many([.any(.comma, .token(.plainAnd)), term], upTo: 3), .token(TokenTest.lower.tagged(.convocation)),
    ]
    private static let term: Pattern = .any(
        .token(TokenTest.lower.tagged(.ordinal).and(.genitive)), .token(TokenTest.shape(.upper).tagged(.latin)),
        [.token(.number), .token(.hyphen.glued()), .token(TokenTest.lower.shorter(than: 4).glued())])

    // MARK: Kyrgyz: the head stands last, the name grows to the left

    static let kyrgyz = [
        // Кыргыз Республикасынын Президентинин Аппаратынын … бөлүмүнүн
        Rule(
            "body.head-last", .organisation, in: [.kyrgyz], before: [KyrgyzBodies.start, .many(KyrgyzBodies.modifier, upTo: 20)],
            anchor: .entry(.orgHead, .orgUnit), priority: 50, refine: KyrgyzBodies.check),
        // №11 мектеп-гимназия
        Rule(
            "body.numbered-ky", .organisation, in: [.kyrgyz],
            before: [.token(.mark("№")), .token(.number), .optional(.hyphen), .many(KyrgyzBodies.ownWord, upTo: 3)],
            anchor: .entry(.orgHead, .orgUnit), priority: 49),
        // 61-мектеп; 5-гимназия
        Rule(
            "body.number-school-ky", .organisation, in: [.kyrgyz], before: [.token(.number), .token(.hyphen.glued())],
            anchor: .token(.lower.tagged(.orgHead, .school).glued()), priority: 48),
        // облустук Жол кыймылы коопсуздугун камсыздоо башкармалыгы; КР ӨКМдин Талас облустук башкармалыгы
        Rule(
            "body.territorial", .organisation, in: [.kyrgyz],
            before: [
                .optional([
                    .optional(.token(TokenTest.word.tagged(.capitals, .country))),
                    .token(TokenTest.word.tagged(.capitals, .org).and(.genitive)),
                ]),
                // not `Ошто шаардык …`
                .optional(.token(TokenTest.capital.tagged(.loc).and([.nominative, .genitive, .indeclinable]))), .token(.territorial),
                .many(KyrgyzBodies.modifier, upTo: 8),
            ],
            anchor: .entry(.orgHead, .orgUnit, not: ClassSet(.weak)), priority: 48, refine: KyrgyzBodies.checkTerritorial),
        // каржылык көзөмөл кызматынын аткаруучу кеңешинин мүчөсү: what has a post of its own is one body, in small letters too
        Rule(
            "body.before-post-ky", .organisation, in: [.kyrgyz], before: .some(KyrgyzBodies.smallModifier, upTo: 8),
            anchor: .token(KyrgyzBodies.smallHead), ahead: [.optional(.entry(.postPrefix)), .entry(.post, .postDeputy)],
            priority: 38, refine: KyrgyzBodies.checkSmall),
        // президенттин иш башкармалыгы; өкмөттүн … басма сөз кызматы
        Rule(
            "body.of-office", .organisation, in: [.kyrgyz],
            before: [.token(.office), .many(KyrgyzBodies.modifier, upTo: 6)], anchor: .entry(.orgUnit, not: ClassSet(.weak)), priority: 49,
            refine: KyrgyzBodies.requireHeadForm),
        // өкмөттүн Нарын облусундагы өкүлчүлүгү; КР өкмөтүнүн облустагы ыйгарым укуктуу өкүлчүлүгү
        Rule(
            "body.office-abroad", .organisation, in: [.kyrgyz],
            before: [
                .optional([.entry(.country), .next(.ownerName)]), .token(.office), .many(.entry(.loc), upTo: 2),
                .token(TokenTest.word.and(.attributive)),
                .many(.entry(.postPrefix), upTo: 1),
            ],
            anchor: .entry(.orgHead), priority: 53, refine: KyrgyzBodies.requireHeadForm),
        // «Күн», «Жел» жана «Суу» партияларынын: all but the last
        Rule(
            "body.quoted-list-ky", .organisation, in: [.kyrgyz], anchor: .quoted,
            ahead: QuotedName.restOfList(joint: KyrgyzBodies.joint, head: .orgHead), priority: 54, refine: QuotedName.check),
        // «Кризис менеджерлердин бирлиги» коомдук уюму
        Rule(
            "body.quoted-head", .organisation, in: [.kyrgyz],
            before: [
                .quoted,
                // «Күн сыры» (КС) коомдук бирикмеси
                .optional([.token(.mark("(")), .token(.lexical(.capitals)), .token(.mark(")"))]),
                .any(
                    .many(.any(.token(KyrgyzBodies.ownNoun), .token(KyrgyzBodies.members)), upTo: 4),
                    // «Береке» дарылоо жана социалдык колдоо борбору
                    [
                        .some(.token(KyrgyzBodies.ownNoun), upTo: 3), .token(TokenTest.lower.strongly(.andWord).without(.adposition)),
                        .some(.token(KyrgyzBodies.ownNoun), upTo: 3),
                    ]),
            ],
            // «Бөбөк» бала бакчасы is no garden; `«Бөбөк» каржы министрлигине берилди`: a ministry has no quoted name.
            anchor: .entry(.orgHead, .orgUnit, .legalForm, not: ClassSet(.ministry, .court)), priority: 59,
            refine: KyrgyzBodies.checkQuoted),
        // «Береке» ЖАКтын камсыздоо жана логистика бөлүмү; «Береке» ЖАКтын Ош филиалы
        Rule(
            "body.unit-of-firm", .organisation, in: [.kyrgyz],
            before: [
                .quoted, .token(TokenTest.word.and(.genitive).tagged(.legalForm)), .optional(KyrgyzBodies.shortName),
                .optional(KyrgyzBodies.area), .many(KyrgyzBodies.smallModifier, upTo: 6),
            ],
            anchor: .entry(.orgUnit, not: ClassSet(.weak)), priority: 60, refine: KyrgyzBodies.requireHeadForm),
        // «Береке» коомдук фондунун Ош филиалы; «Береке» фондунун Нарын облусу боюнча бөлүмү
        Rule(
            "body.branch-of-quoted", .organisation, in: [.kyrgyz],
            before: [
                .quoted, .many(.token(KyrgyzBodies.ownNoun), upTo: 2), .token(KyrgyzBodies.smallHead), .optional(KyrgyzBodies.shortName),
                KyrgyzBodies.area, .many(KyrgyzBodies.smallModifier, upTo: 4),
            ],
            anchor: .entry(.orgUnit, .orgHead, not: ClassSet(.weak)), priority: 60, refine: KyrgyzBodies.requireHeadForm),
        // «Вестник» маалымдады: a body that a lexicon lists, though its name is an ordinary word too
        Rule(
            "body.listed-quoted-ky", .organisation, in: [.kyrgyz], behind: .notNext(.lexical(.productHead)), anchor: .quoted, priority: 45,
            refine: QuotedName.checkListed),
        // «24.kg» агенттиги, 24.kg сайты
        Rule("body.domain-head", .organisation, before: .token(.kind(.domain)), anchor: .entry(.orgHead), priority: 56),
        // Республикалык штаб; шаардык кеңештин: a head of several words, of which the first is a name's
        Rule(
            "body.whole-head-ky", .organisation, in: [.kyrgyz], anchor: .entry(.orgHead, not: ClassSet(.weak)), priority: 21,
            refine: KyrgyzBodies.wholeHead),
        // Агенттик, министрлик as the short form of the body named before
        Rule(
            "body.head-alone", .organisation, in: [.kyrgyz],
            anchor: .token(.capital.untagged(.capitals).strongly(.orgHead).taggedAny(.orgHead)),
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
        // 21-го лицея; 75-й отдел полиции
        Rule(
            "body.numbered-ru", .organisation, in: [.russian],
            before: [.token(.number), .token(.hyphen.glued()), .token(TokenTest.lower.shorter(than: 4).glued())],
            anchor: .entry(.school, .orgUnit, .state, .court, not: ClassSet(.org, .orgBare)),
            after: .many(RussianBodies.complement, upTo: 8),
            priority: 52, refine: RussianBodies.checkNumbered),
        // 76-я дивизия; 4-й воздушной армии; 201-й базы
        Rule(
            "body.numbered-unit", .organisation, in: [.russian],
            before: [
                .token(.number), .token(.hyphen.glued()), .token(TokenTest.lower.shorter(than: 4).glued()),
                .many(.token(.lower.and(.adjective).agreeing()), upTo: 2),
            ],
            anchor: .token(TokenTest.lower.tagged(.orgHead).untagged(.venueHead)),
            after: .many(RussianBodies.complement, upTo: 8), priority: 53, refine: RussianBodies.checkNumberedUnit),
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
            anchor: .entry(.orgBare), after: .many(.any(.entry(.loc), district, RussianBodies.placeWithHead), upTo: 1), priority: 39,
            refine: RussianBodies.checkBare),
    ]
}

extension TokenTest {
    /// First word of a name that grew from its head.
    static let nameStart = TokenTest.capital.and([
        .abbreviation, .nominative, .genitive, .attributive, .verbalNoun, .adjective, .accusative, .indeclinable,
    ])
    .untagged(.initial, .month, .weekday, .patronymic).without([.adposition, .conjunction, .pronoun, .particle])
    /// `президенттин`, `өкмөттүн`: an office that stands for the body.
    static let office = TokenTest.word.and(.genitive).taggedAny(.orgBare, .office)
    /// `КР`, `Кыргызстандын`: a country to which what comes behind belongs.
    static let ownerName = TokenTest.capital.and([.genitive, .abbreviation])
    /// `шаардык`, `облустук`, `райондук`: what makes a lower-case body one body.
    static let territorial = TokenTest.lexical(.territorial)
    /// `Карпова`, `Обамы`: a person in the genitive.
    static let personGenitive = TokenTest.capital.and(.genitive).untagged(.initial, .capitals).notStrongly(.loc, .org).taggedAny(
        .given, .surname, .unknown)
}
