import CodeUnits
import Lexicons
import Morphology
import Tokenization

/// Russian dates of the calendar: days, months, years, decades, centuries, and ranges of them. A preposition that opens a date
/// belongs to it.
enum RussianDates {
    static let all = days + years + decades

    // MARK: Parts

    /// `в`, `с`, `до`, `в течение`
    static let into: Pattern = .optional(.entry(.dateInto))
    /// `в начале`, `до конца`, `первая половина`
    static let part: Pattern = .optional(.entry(.datePart, .season, .quarterWord))
    static let joiner: Pattern = .any(.hyphen, .token(.rangeWord))
    /// `-го`, `-м`, glued to a number
    static let ending: Pattern = .optional([Pattern.hyphen.glued, .token(TokenTest.lower.glued())])
    /// `5`, `5-го`, `пятого`, `двадцать пятого`
    private static let day: Pattern = .any([.token(.number), ending], .entry(.ordinal))
    private static let modifiers: Pattern = .some(.entry(.dateModifier), upTo: 2)
    /// `79-го`, `51-м`
    private static let shortYear: Pattern = [.token(.twoDigits), shortEnding]
    private static let shortEnding: Pattern = [Pattern.hyphen.glued, .token(TokenTest.lower.glued().shorter(than: 4))]
    /// `2021 года`, `1998-го`, `ноября 79-го`, `прошлого года`, `с.г.`
    private static let year: Pattern = .any(
        [.token(.number), ending, .entry(.yearWord)], [.token(TokenTest.number.longer(than: 3)), ending], shortYear,
        [modifiers, .entry(.yearWord)], .entry(.relativeDay, not: ClassSet(.weak)))
    /// `в минувшую среду, `, `вчера, ` before a day of a month
    private static let lead: Pattern = [
        .any([.many(.entry(.dateModifier), upTo: 2), .entry(.weekday)], .entry(.relativeDay)), .optional(.any(.comma, .hyphen)),
    ]
    private static let daysBefore: Pattern = [
        .optional(.any([.token(.number), ending, joiner], [.entry(.ordinal), .token(.rangeWord)])), day,
    ]

    // MARK: Days and months

    private static let days = [
        // 18 ноября 2021 года; в мае прошлого года; 1–5 июня; в среду, 5 мая; с мая 2003 года по июнь 2004 года
        Rule(
            "date.month-ru", .date, in: [.russian],
            before: [into, .any([lead, daysBefore], daysBefore, part)], anchor: .entry(.month, not: ClassSet(.weak)),
            after: .any(
                [year, .optional([.token(.until), part, .optional(daysBefore), .entry(.month), .optional(year)])],
                .optional([joiner, .optional(daysBefore), .entry(.month), .optional(year)])), priority: 62, refine: RussianDateShape.month,
            value: DateValue.parse),
        // между 20 июня и 10 августа; между маем и июлем
        Rule(
            "date.between-ru", .date, in: [.russian],
            before: [.token(TokenTest.lower.tagged(.datePreposition).untagged(.dateInto)), .optional(day)],
            anchor: .entry(.month, not: ClassSet(.weak)),
            after: [
                .optional(year), .token(.andWord), .optional(day), .entry(.month, not: ClassSet(.weak)),
                .optional(year),
            ], priority: 63, refine: RussianDateShape.month, value: DateValue.parse),
        // 5 и 6 мая; 3, 5 и 7 июня: the days before the last
        Rule(
            "date.day-list-ru", .date, in: [.russian], before: into, anchor: .token(.number),
            ahead: [
                .many([.comma, .token(.number)], upTo: 6), .token(.andWord), .token(.number),
                .entry(.month, not: ClassSet(.weak)),
            ], priority: 45, refine: RussianDateShape.dayOfList, value: DateValue.dayOfList),
        // на декабрьском заседании
        Rule(
            "date.month-adjective-ru", .date, in: [.russian], anchor: .token(TokenTest.lower.tagged(.month).and(.adjective)), priority: 40,
            value: DateValue.parse),
        // летом; зимой
        Rule(
            "date.season-ru", .date, in: [.russian], anchor: .token(TokenTest.word.tagged(.season).and([.instrumental])), priority: 40,
            value: DateValue.parse),
        // на осень; к весне
        Rule(
            "date.season-into-ru", .date, in: [.russian], before: .entry(.dateInto),
            anchor: .token(TokenTest.lower.tagged(.season).untagged(.yearWord)), priority: 40, value: DateValue.parse),
    ]

    // MARK: Years

    private static let years = [
        // в 2010 году; 2015–2020 годы; в начале 2017 года; с 1989 года по 1990 год; в текущем 2011 году
        Rule(
            "date.year-ru", .date, in: [.russian],
            before: [
                into, part, .optional([.token(.number), ending, .optional(.entry(.yearWord)), .any(.hyphen, .token(.until))]),
                .many(.entry(.dateModifier), upTo: 2), .token(.number), ending,
            ], anchor: .entry(.yearWord, .decadeWord),
            after: [
                .optional([.token(.until), part, .token(.number), ending, .entry(.yearWord)]), .optional(.entry(.era)),
            ], priority: 58, refine: RussianDateShape.year, value: DateValue.parse),
        // 2009, 2011 и 2012 годы: the years before the last
        Rule(
            "date.year-list-ru", .date, in: [.russian], before: into, anchor: .token(TokenTest.number.longer(than: 3)),
            ahead: [
                .many([.comma, .token(.number)], upTo: 8), .any(.comma, .token(.andWord)), .token(.number),
                .entry(.yearWord, .decadeWord),
            ], priority: 45, refine: RussianDateShape.year, value: DateValue.parse),
        // (1984); (1915–1984); (Мехико, 1968): the only number of digits that a bracket closes on, or a list of them
        Rule(
            "date.year-bracketed", .date, in: [.russian], behind: .token(.mark("(", ",", ";")),
            anchor: .token(TokenTest.number.longer(than: 3)),
            after: .optional([.hyphen, .token(.number)]),
            ahead: [
                .many([.any(.comma, .token(.lexical(.andWord))), .token(.number), .optional([.hyphen, .token(.number)])], upTo: 8),
                .token(.mark(")", ";")),
            ],
            priority: 44, refine: RussianDateShape.year, value: DateValue.parse),
        // в 1998 окончил институт; с 1961 по 1966; в 1992–2002; в 1998-м
        Rule(
            "date.year-bare-ru", .date, in: [.russian],
            before: [.entry(.dateInto), part, .optional([.token(.number), ending, joiner])],
            anchor: .token(TokenTest.number.longer(than: 3)), after: ending, ahead: .notNext(.counted), priority: 42,
            refine: RussianDateShape.bareYear, value: DateValue.parse),
        // в 76-м его избрали; с 51-го; but not `в 76-м полку`
        Rule(
            "date.year-short-ru", .date, in: [.russian], before: .entry(.dateInto), anchor: .token(.twoDigits), after: shortEnding,
            priority: 42, refine: RussianDateShape.shortYear, value: DateValue.parse),
        // сезон 2016/17
        Rule(
            "date.season-years", .date, in: [.russian], before: into, anchor: .token(TokenTest.number.longer(than: 3)),
            after: [.any(Pattern.slash.glued, .hyphen), .token(.number)], priority: 43, refine: RussianDateShape.consecutive,
            value: DateValue.parse),
        // Кубок мира 2017; фестиваль «Весна» 2013
        Rule(
            "date.year-behind-name", .date, in: [.russian],
            behind: .any(
                .token(TokenTest.lower.and([.genitive]).and(.noun).without([.adposition, .numeral, .conjunction])), .token(.capital),
                .token(.quote)),
            anchor: .token(TokenTest.number.spaced().longer(than: 3)), ahead: .next(.closing), priority: 39,
            refine: RussianDateShape.nearYear, value: DateValue.parse),
        // Олимпиада-2000
        Rule(
            "date.year-of-name", .date, in: [.russian],
            behind: [
                .any(.token(TokenTest.word.longer(than: 3)), .token(TokenTest.word.tagged(.event)), .token(.quote)), Pattern.hyphen.glued,
            ],
            anchor: .token(TokenTest.number.glued().longer(than: 3)), ahead: .notNext(TokenTest.hyphen.glued()), priority: 41,
            refine: RussianDateShape.nearYear, value: DateValue.parse),
    ]

    // MARK: Decades and centuries

    private static let decades = [
        // в 1980-е; в 1998-м; в начале 90-х годов; в конце 1980-х — начале 1990-х годов
        Rule(
            "date.decade-ru", .date, in: [.russian],
            before: [
                into, part,
                .optional([
                    .token(.number), .hyphen, .token(.decadeEnding), .optional(.entry(.yearWord, .decadeWord)), joiner, part,
                ]),
            ], anchor: .token(.number),
            after: [.hyphen, .token(.decadeEnding), .optional(.entry(.yearWord, .decadeWord))], priority: 57,
            refine: RussianDateShape.decade, value: DateValue.parse),
        // в шестидесятые годы; к сороковым годам XIX века
        Rule(
            "date.decade-word-ru", .date, in: [.russian],
            before: [into, part, .token(TokenTest.lower.tagged(.ordinal).and(.plural))], anchor: .entry(.yearWord, .decadeWord),
            after: .optional([.any([.token(.number), ending], .token(.lexical(.capitals))), .entry(.centuryWord)]), priority: 57,
            refine: RussianDateShape.decadeWord, value: DateValue.parse),
        // в XX веке; в начале 19-го века; в XVIII–XIX веках; в девятнадцатом столетии; в III веке до н. э.
        Rule(
            "date.century-ru", .date, in: [.russian],
            before: [
                into, part,
                .optional([century, .any(.hyphen, .token(.rangeWord), .token(.andWord)), part]), century,
            ], anchor: .entry(.centuryWord), after: .optional(.entry(.era)), priority: 57, refine: RussianDateShape.century,
            value: DateValue.parse),
    ]

    private static let century: Pattern = .any(
        [.token(.number), ending], .token(.lexical(.capitals, .initial)), .token(TokenTest.lower.tagged(.ordinal)))
}

extension TokenTest {
    fileprivate static let twoDigits = TokenTest.number.longer(than: 1).shorter(than: 3)
    /// What may stand behind a year that belongs to a name.
    static let closing = TokenTest.kind(.word, .mark).without([.noun, .adjective, .numeral])
}

extension TokenTest {
    /// What a number before it counts, so that it is no year: `2000 человек`, `1998 %`, `2000 тысяч`.
    static let counted: TokenTest = {
        var test = TokenTest.has([.genitive, .locative]).and([.noun, .plural]).without([.adposition, .conjunction, .particle, .pronoun])
        test.shapes = 1 << WordShape.lower.rawValue
        return test
    }()
}
