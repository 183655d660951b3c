import Documents
import Lexicons
import Morphology
import Tokenization

/// Calendar dates, ranges of them, and dates relative to the text.
enum DateRules {
    static let all = numeric + kyrgyz + relative + RussianDates.all + RussianRelativeDates.all

    // MARK: Digits

    static let numeric = [
        // 24.10.17; 14.12.2017-жыл; 05.06.2020 г.; с 05.06.2020 по 10.06.2020
        Rule(
            "date.numeric", .date, before: [.optional(.entry(.dateInto)), .optional([.token(.number), .hyphen])],
            anchor: .token(.kind(.date)),
            after: .any(
                [.any(.hyphen, .token(TokenTest.until.and(.adposition))), .token(.kind(.date)), .optional(.entry(.yearWord))],
                [.optional(.hyphen), .entry(.yearWord)], []), priority: 60, value: DateValue.parse),
        // 05/08/2008; 2-5-1967
        Rule(
            "date.slashed", .date,
            before: [
                .token(.number), .any(Pattern.slash.glued, Pattern.hyphen.glued), .token(TokenTest.number.glued()),
                .any(Pattern.slash.glued, Pattern.hyphen.glued),
            ], anchor: .token(TokenTest.number.glued().longer(than: 3)), priority: 64, refine: DateShape.slashed,
            value: DateValue.parse),
        // 2008-08-05
        Rule(
            "date.iso", .date, anchor: .token(TokenTest.number.longer(than: 3)),
            after: [Pattern.hyphen.glued, .token(TokenTest.number.glued()), Pattern.hyphen.glued, .token(TokenTest.number.glued())],
            priority: 64, refine: DateShape.slashed, value: DateValue.parse),
        // 5.V.1997; 12.XII.95
        Rule(
            "date.roman-month", .date, before: [.optional(.entry(.dateInto)), .token(.number), .stop.glued],
            anchor: .token(TokenTest.lexical(.initial, .capitals).glued()), after: [.stop.glued, .token(TokenTest.number.glued())],
            priority: 64, refine: DateShape.romanMonth, value: DateValue.parse),
        // © 2022; © 2015–2021; © Кабар Медиа, 2015–2021: the years at the foot of a page
        Rule(
            "date.copyright", .date, behind: [.token(.mark("©")), .many(.token(.word), upTo: 4), .optional(.comma)],
            anchor: .token(.number), after: .optional([.hyphen, .token(.number)]),
            priority: 45, refine: DateShape.requireYear, value: DateValue.parse),
        // 1954–1957 – колхоздун башчысы; 1960—1968: директор станции: years that open a line of somebody's life
        Rule(
            "date.years-opening", .date, anchor: .token(TokenTest.number.longer(than: 3)), after: [.hyphen, .token(.number)],
            ahead: .any(.hyphen, .token(.mark(":"))), priority: 44, refine: DateShape.openingYears, value: DateValue.parse),
    ]

    // MARK: Kyrgyz

    /// `2021-жылдын`, `2017 - ж.`, `Ошол эле жылдын`
    private static let kyrgyzYear: Pattern = .any(
        [.token(.number), .optional(.hyphen), .entry(.yearWord)],
        [.some(.entry(.dateModifier), upTo: 2), .entry(.yearWord)],
        .entry(.relativeDay))
    /// `18-`, `17нен 23-`, `24-октябрынан 17-`
    private static let kyrgyzDay: Pattern = .any(
        [.token(.number), .optional(.token(TokenTest.word.glued())), .token(.number), .optional(.hyphen)],
        [.token(.number), .hyphen, .token(.number), .optional(.hyphen)],
        [.token(.number), .optional(.hyphen)])

    static let kyrgyz = [
        // (1931–1998)
        Rule(
            "date.years-bracketed-ky", .date, in: [.kyrgyz], behind: .token(.mark("(")), anchor: .token(TokenTest.number.longer(than: 3)),
            after: [.hyphen, .token(.number)], ahead: .token(.mark(")")), priority: 44, refine: DateShape.years, value: DateValue.parse),
        // 2021-жылдын 18-ноябрында; 19-мартта; 14-октябрдан 16сына чейин; Ошол эле жылдын августунда;
        // 2017-жылдын 24-октябрынан 17-ноябрына чейин; 2020-жылдын январь - июнунда
        Rule(
            "date.month-ky", .date, in: [.kyrgyz],
            before: [.optional(kyrgyzYear), .optional([.token(.quote), .token(.number), .token(.quote)]), .optional(kyrgyzDay)],
            anchor: .entry(.month),
            after: [
                .optional([
                    .optional(.any(.hyphen, .token(.andWord))),
                    // 2018-жылдын апрели – 2020-жылдын декабры
                    .any(
                        [.token(.number), .optional(.hyphen)],
                        [.token(.number), .optional(.hyphen), .entry(.yearWord), .optional([.token(.number), .optional(.hyphen)])]),
                    .entry(.month),
                ]),
                .optional(.entry(.monthWord)), .optional(.entry(.datePart)),
                // 31-январь, 2024-жыл; 25 октябрь 1910
                .optional(
                    .any(
                        [.optional(.any(.hyphen, .comma)), .token(.number), .optional(.hyphen), .entry(.yearWord)],
                        .token(TokenTest.number.spaced().longer(than: 3)))),
                .optional(.any([.token(.number), .token(TokenTest.word.glued()), .token(.until)], .token(.until))),
            ], priority: 62, refine: DateShape.checkMonth, value: DateValue.parse),
        // Июнь 21, 2024; Декабря 16, 2017: as the frames of sites have it
        Rule(
            "date.month-first-ky", .date, in: [.kyrgyz], anchor: .token(TokenTest.lexical(.month)),
            after: [.token(.number), .comma, .token(TokenTest.number.longer(than: 3))], priority: 64, refine: DateShape.monthFirst,
            value: DateValue.monthFirst),
        // ушул жылдын мартынан июнга чейин; январь айынан апрелге чейин
        Rule(
            "date.month-span-ky", .date, in: [.kyrgyz],
            before: [
                // 8-июнунан август айына чейин
                .optional(kyrgyzYear), .optional([.token(.number), .optional(.hyphen)]), .token(TokenTest.lexical(.month)),
                .optional(.token(TokenTest.lexical(.monthWord))),
                .next(TokenTest.word.and(.ablative)),
            ],
            anchor: .entry(.month), after: [.optional(.entry(.monthWord)), .token(.until)], priority: 63, value: DateValue.parse),
        // 2010-жылы; 2015–2020-жылдары; 1953-жылдан 1967-жылга чейин; 2018-жылдын ушул мезгили
        Rule(
            "date.year-ky", .date, in: [.kyrgyz],
            before: [
                .optional([
                    .token(.number),
                    .any(
                        [.optional([.hyphen, .entry(.yearWord)]), .hyphen], [.optional(.hyphen), .token(TokenTest.yearWord.and(.ablative))]),
                ]), .token(.number), .optional(.hyphen),
            ],
            anchor: .entry(.yearWord, .decadeWord),
            after: .any(
                [.token(.number), .hyphen, .entry(.datePart, .quarterWord)],
                [.optional(.entry(.dateModifier)), .entry(.datePart, .quarterWord, .season)], [.optional(.token(.until))]),
            priority: 58, refine: DateShape.requireYear, value: DateValue.parse),
        // ушул жылдын биринчи жарым жылдыгында; өткөн жумада; кийинки айга
        Rule(
            "date.modified-ky", .date, in: [.kyrgyz],
            // 2017-жылдын акыркы айларында
            before: [
                .optional([.token(.number), .optional(.hyphen), .token(TokenTest.yearWord.and(.genitive))]), .entry(.dateModifier),
            ],
            anchor: .entry(.yearWord, .monthWord, .weekWord, .centuryWord, .quarterWord, .season, .weekday, .month, .dayWord),
            after: .any(
                [.optional(.entry(.ordinal)), .entry(.datePart, .quarterWord, .season)],
                [.token(.number), .hyphen, .entry(.month)], .many(.token(.until), upTo: 1)), priority: 56,
            refine: DateShape.refuseVerb, value: DateValue.parse),
        // 1999 жана 2009-жылдары: the first of two years
        Rule(
            "date.year-list-ky", .date, in: [.kyrgyz], anchor: .token(.number),
            ahead: [.any(.comma, .token(.lexical(.andWord))), .token(.number), .optional(.hyphen), .entry(.yearWord, .decadeWord)],
            priority: 45,
            refine: DateShape.requireYear, value: DateValue.parse),
        // XX кылымда; 21-кылымдын; not `87 кылым`
        Rule(
            "date.century-ky", .date, in: [.kyrgyz],
            before: .any(
                [.any(.token(.number), .token(.lexical(.capitals, .initial))), .optional(.hyphen)],
                // он тогузунчу кылымда
                .entry(.ordinal)), anchor: .entry(.centuryWord),
            priority: 52, refine: DateShape.checkCentury,
            value: DateValue.parse),
    ]

    // MARK: Relative

    static let relative = [
        // бүгүн; кечээ
        Rule(
            "date.relative-ky", .date, in: [.kyrgyz], anchor: .entry(.relativeDay, not: ClassSet(.weak)),
            // no date in `эртең менен`, `эртең мененки`
            ahead: .notNext(.lexical(.andWord, .clockTail)), priority: 50, refine: DateShape.refuseVerb, value: DateValue.parse),
        // өткөн жылдын ушул мезгилине; былтыр ноябрда is a month's
        Rule(
            "date.relative-season-ky", .date, in: [.kyrgyz], anchor: .entry(.relativeDay, not: ClassSet(.weak)),
            after: [
                .some(.any(.entry(.dateModifier), .token(TokenTest.lower.and(.adjective).without([.pronoun, .verb]))), upTo: 1),
                .entry(.datePart),
            ],
            priority: 57, refine: DateShape.sameTime, value: DateValue.parse),
        // быйыл жайында; былтыр күздө
        Rule(
            "date.relative-year-season-ky", .date, in: [.kyrgyz], anchor: .entry(.relativeDay, not: ClassSet(.weak)),
            after: .token(TokenTest.lexical(.season).and([.locative, .genitive])), priority: 57,
            refine: { view, range in view.value(range.lowerBound, .relativeDay)?.hasPrefix("year") == true ? range : nil },
            value: DateValue.parse),
        // Кечеги күнү; былтыркы жылга
        Rule(
            "date.relative-adjective", .date, in: [.kyrgyz], anchor: .entry(.relativeDay),
            after: .entry(.dayWord, .yearWord, .monthWord, .weekWord),
            priority: 51, value: DateValue.parse),
        // бейшембиде; ишембиге чейин; but not `жумада`, which is a week, too
        Rule(
            "date.weekday-alone-ky", .date, in: [.kyrgyz],
            anchor: .token(TokenTest.lexical(.weekday).strongly(.weekday).and([.locative, .ablative, .dative])), priority: 45,
            value: DateValue.parse),
        // Дүйшөмбү, саат 9да
        Rule(
            "date.weekday-clock-ky", .date, in: [.kyrgyz],
            anchor: .token(TokenTest.lexical(.weekday).strongly(.weekday).and(.nominative)),
            ahead: [.optional(.comma), .token(TokenTest.lower.tagged(.clockWord)), .any(.token(.number), .token(.kind(.clock)))],
            priority: 45, value: DateValue.parse),
        // дүйшөмбү күнү
        Rule(
            "date.weekday-ky", .date, in: [.kyrgyz], anchor: .entry(.weekday), after: .token(.lexical(.dayWord)), priority: 46,
            value: DateValue.parse),
    ]
}

extension Pattern {
    static let slash = Pattern.token(.mark("/"))

    var glued: Pattern {
        if case .token(let test) = self { return .token(test.glued()) }
        return self
    }
}

extension TokenTest {
    static let yearWord = TokenTest.lexical(.yearWord)
    /// `чейин`, `чейинки`, `баштап`, `тарта`, `карата`: inside the mention only behind a range.
    static let until = TokenTest.lexical(.rangeEnd)
    /// `в`, `с`, `до`: the prepositions that open a date (or a time, or a range of amounts) and belong to it.
    static let dateInto = TokenTest.word.tagged(.dateInto)
    /// The same and `из`, `между`, which belong to no date but may stand before one.
    static let datePreposition = TokenTest.word.tagged(.datePreposition)
    /// `по`, `до` between the ends of a range: `с мая по июнь`.
    static let rangeWord = TokenTest.lower.tagged(.datePreposition)
    /// `е` of `1980-е`
    static let decadeEnding = TokenTest.lower.glued().tagged(.decadeEnding)
}
