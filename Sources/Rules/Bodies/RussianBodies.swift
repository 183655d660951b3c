import Documents
import Lexicons
import Morphology
import Tokenization

/// How far a Russian body reaches to the right of its head.
enum RussianBodies {
    /// One step to the right: what a name can go on with.
    static let complement: Pattern = .any(
        .quoted,
        honoured,
        area,
        // мэрии г. Ош
        [.entry(.locAbbr, not: ClassSet(.weak)), .entry(.loc, not: ClassSet(.given))],
        // по делам гражданского общества; по контролю и предотвращению; по науке, образованию и культуре; по борьбе с огнём
        [
            .token(subordinate), .any(managed, matter), .many([.any(.comma, .token(.plainAnd)), matter], upTo: 4),
            .optional([
                .token(with), .any(concern, .token(.shape(.upper, .upperWithSuffix))),
                .many([.any(.comma, .token(.plainAnd)), concern], upTo: 3),
            ]),
            // по управлению кредитами
            .many(.token(instrumental.and(.plural).without(.singular)), upTo: 2),
        ],
        // при Президенте Российской Федерации
        [.token(subordinate), .some(.token(TokenTest.word.and(.locative).without([.patronymic, .adposition])), upTo: 3)],
        managed,
        // против насилия, в защиту лесов: `complementEnd` sees to it that the head stands before it
        [.entry(.purposeWord), .some(.any(.token(genitive), .token(accusative), .token(adjective)), upTo: 4)],
        // культуры, информации и спорта; химической, биологической и ядерной обороны; редких животных, лесных угодий и охоты
        [.many([.comma, listed], upTo: 5), .token(.plainAnd), listed],
        // № 17
        [.token(.mark("№")), .token(.number)],
        // особо опасных инфекций
        [.token(TokenTest.lower.and(.adverb)), .token(genitive.and(.adjective))],
        [.next(placeCase), .entry(.loc)],
        placeWithHead,
        // управление транспорта Администрации Президента: a listed parent whole
        [.any(.next(.capital.and(.genitive)), .next(.capital.tagged(.startsEntry, .unknown))), .entry(.org, not: ClassSet(.weak))],
        // персональных данных: a noun that is a pronoun, too, behind its adjective
        [.token(TokenTest.lower.and(.adjective).and(.genitive)), .token(manyNouns)],
        .any(.token(genitive), .token(field)),
        // писателей, адвокатов: members, but no single holder of a post
        .token(members),
        .token(abbreviation))

    /// имени Д. Серикбаева; им. академика Карпова
    static let honoured: Pattern = [
        .entry(.namedAfter), .optional(.stop), .many(.token(TokenTest.lower.tagged(.post)), upTo: 2), .many(.initial, upTo: 2),
        // имени Карпова, but not the director's name behind it: `центра имени Карпова Ивана Лугового`
        .token(.capital), .many(.token(.capital.untagged(.given)), upTo: 1),
    ]

    /// штата Массачусетс, города Санта-Фе: the head alone is in the genitive.
    static let placeWithHead: Pattern = [
        .token(TokenTest.lower.tagged(.locHead).and(.genitive)),
        // города Талас, though there are people of this name: nothing follows that would be their surname
        .any(.entry(.loc, not: ClassSet(.given)), [.entry(.city, .village, .district, .region, not: heads), .notNext(.capital)]),
    ]

    /// по Нарынской области; по городу Ош и Ошской области; по г. Ош; по Речному району; по Тульской и Курской областям: the part of
    /// a country that a body serves
    static let area: Pattern = [.token(serving), areaName, .many([.token(.plainAnd), areaName], upTo: 1)]
    private static let areaName: Pattern = .any(
        // по Южному округу, though Южный is a town, too
        [
            .token(servedAdjective), .many([.any(.comma, .token(.plainAnd)), .token(servedAdjective)], upTo: 3),
            .token(TokenTest.lower.tagged(.locHead).and(.dative)), .optional([.next(.capital.and(.genitive)), .entry(.city)]),
        ],
        .entry(.region, .district, .city, not: heads),
        [
            .any(.token(TokenTest.lower.tagged(.locHead).and(.dative)), .entry(.locAbbr)),
            .entry(.region, .district, .city, .village, not: heads),
        ])
    private static let servedAdjective = TokenTest.capital.and(.adjective).and(.dative)
    private static let heads = ClassSet(.locHead, .locAbbr, .country)
    /// `по`
    private static let serving = TokenTest.lower.tagged(.matterWord).and(.adposition)

    /// `по`, `при`: what joins a body to its matter or its parent.
    private static let subordinate = TokenTest.lower.and(.adposition).tagged(.subordinateWord)
    private static let genitive = TokenTest.word.and(.genitive).without([.pronoun, .adposition, .conjunction]).untagged(
        // прокуратура [начала проверку
        .post, .given, .patronymic, .surname, .relativeDay, .month, .yearWord, .namedAfter, .datePart)
    /// In a list: another body is no part of this one's name.
    private static let other = genitive.without(.numeral).untagged(.orgHead, .orgUnit, .orgBare, .org, .capitals, .legalForm)
    /// `физики`, `энергетики`: a field that is called like the people in it, of whom `complementEnd` makes sure
    private static let field = TokenTest.lower.tagged(.post).and(.genitive).and(.masculine).and(.feminine)
    /// `энергетики`, `лесных угодий`; but энергетики и водоснабжения [города Ош
    private static let listed: Pattern = [.any(.token(other), .token(field)), .many(.token(other.untagged(.locHead, .capital)), upTo: 1)]
    /// `науке`, `фискальной политике`
    private static let matter: Pattern = [
        .any(.token(dative), .token(fieldDative)), .many(.any(.token(dative), .token(fieldDative)), upTo: 1),
    ]
    private static let fieldDative = TokenTest.lower.tagged(.post).and(.dative).and(.masculine).and(.feminine)
    private static let members = TokenTest.lower.tagged(.post).and(.genitive).and(.plural).without([.singular])
    /// `Артём` and `Нил` are people when no genitive ties them to the body.
    private static let manyNouns = TokenTest.lower.and(.noun).and(.genitive).and(.plural).without([.conjunction, .adposition]).untagged(
        .post, .given, .surname, .relativeDay, .month, .yearWord, .dayWord, .weekWord)
    private static let placeCase = TokenTest.word.and([.genitive, .indeclinable, .abbreviation]).notStrongly(.given)
    private static let dative = TokenTest.word.and(.dative).without([.pronoun, .verb, .adposition, .conjunction]).untagged(
        .given, .surname, .post)
    /// Речного [леса]: it may be a surname, too
    private static let adjective = TokenTest.capital.and(.adjective).and(.genitive)
    private static let accusative = TokenTest.word.and(.accusative).without([.pronoun, .adposition, .conjunction, .verb]).untagged(
        .post, .given, .patronymic, .surname, .relativeDay, .month, .yearWord, .weekWord, .dayWord, .org, .orgBare)
    /// управления полётами, торговли лесом: a noun that wants its matter in the instrumental
    private static let managed: Pattern = [.token(TokenTest.lower.tagged(.manages)), .some(.token(instrumental), upTo: 3)]
    /// контролем качества, организованной преступностью
    private static let concern: Pattern = [.some(.token(instrumental), upTo: 3), .many(.token(other.untagged(.capital)), upTo: 2)]
    private static let instrumental = TokenTest.lower.and(.instrumental).without([.pronoun, .verb, .adposition, .conjunction, .adverb])
        .untagged(.post, .month)
    private static let with = TokenTest.lower.tagged(.datePreposition).and(.adposition)
    private static let abbreviation = TokenTest.shape(.upper).untagged(.initial).without([.adposition, .verb])
}
