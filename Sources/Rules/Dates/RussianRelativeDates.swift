import Lexicons
import Morphology
import Tokenization

/// Russian dates that stand in relation to the text's own, or to one told before.
enum RussianRelativeDates {
    static let all = [
        // в прошлом году; на этой неделе; до конца текущего месяца
        Rule(
            "date.modified-ru", .date, in: [.russian],
            before: [RussianDates.into, RussianDates.part, .some(.entry(.dateModifier), upTo: 2)],
            anchor: .entry(.yearWord, .monthWord, .weekWord, .dayWord, .centuryWord, .decadeWord, .quarterWord, .season, .weekday, .month),
            priority: 56, refine: RussianDateShape.modified, value: DateValue.parse),
        // за последние пять лет; в течение десяти последних лет
        Rule(
            "date.modified-count-ru", .date, in: [.russian],
            before: [
                RussianDates.into,
                .any([.some(.entry(.dateModifier), upTo: 2), quantity], [quantity, .some(.entry(.dateModifier), upTo: 2)]),
            ],
            anchor: .entry(.yearWord, .monthWord, .weekWord, .dayWord, .centuryWord, .decadeWord, .quarterWord), priority: 56,
            refine: RussianDateShape.modified, value: DateValue.parse),
        // в конце года; к началу недели
        Rule(
            "date.part-ru", .date, in: [.russian], before: [.entry(.dateInto), .entry(.datePart, .quarterWord)],
            anchor: .entry(.yearWord, .monthWord, .weekWord, .centuryWord, .decadeWord, .season), priority: 50,
            refine: RussianDateShape.singular, value: DateValue.parse),
        // два года назад; больше недели назад; годом ранее; несколько месяцев спустя
        Rule(
            "date.ago-ru", .date, in: [.russian], before: .any(counted, .token(span)), anchor: .entry(.offsetWord), priority: 57,
            refine: RussianDateShape.ago, value: DateValue.parse),
        // через три дня; спустя год
        Rule(
            "date.later-ru", .date, in: [.russian], anchor: .token(TokenTest.word.tagged(.offsetWord).and(.adposition)),
            after: .any(counted, .token(span)), priority: 57, value: DateValue.parse),
        // сегодня; вчера; в тот же день
        Rule(
            "date.relative-ru", .date, in: [.russian], before: RussianDates.into, anchor: .entry(.relativeDay, not: ClassSet(.weak)),
            priority: 50, refine: RussianDateShape.relative, value: DateValue.parse),
        // накануне, but not накануне выборов
        Rule(
            "date.relative-adverb-ru", .date, in: [.russian],
            anchor: .token(TokenTest.word.tagged(.relativeDay).and(.adverb)), ahead: .notNext(.ruled), priority: 49,
            value: DateValue.parse),
        // на сегодняшнем заседании
        Rule(
            "date.relative-adjective-ru", .date, in: [.russian],
            anchor: .token(TokenTest.lower.tagged(.relativeDay).and(.adjective)), priority: 40, value: DateValue.parse),
        // в пятницу; с понедельника по четверг
        Rule(
            "date.weekday", .date, in: [.russian], before: .token(.datePreposition), anchor: .entry(.weekday),
            after: .optional([.token(.rangeWord), .entry(.weekday)]), priority: 46, refine: RussianDateShape.weekday,
            value: DateValue.parse),
    ]

    private static let units: [LexicalClass] = [.yearWord, .monthWord, .weekWord, .dayWord, .decadeWord, .centuryWord, .quarterWord]
    /// `три`, `10`, `2–3`, `двадцать пять`, `несколько`
    private static let quantity: Pattern = .any(
        [.optional([.token(.number), .hyphen]), .token(.number)], [.some(.entry(.numberWord, .approximation), upTo: 3)])
    private static let unit: Pattern = .entry(.yearWord, .monthWord, .weekWord, .dayWord, .decadeWord, .centuryWord, .quarterWord)
    private static let counted: Pattern = [.many(.entry(.approximation), upTo: 2), quantity, unit]
    /// A unit of time alone: `год назад`, `годом ранее`, `через неделю`.
    private static let span: TokenTest = {
        var test = TokenTest.has([.accusative, .instrumental])
        for unit in units { test.anyClass.insert(unit) }
        return test
    }()
}

extension TokenTest {
    /// A word that the preposition before it may rule in the genitive.
    static let ruled = TokenTest.has(.genitive)
}
