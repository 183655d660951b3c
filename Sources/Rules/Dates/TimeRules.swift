import Documents
import Lexicons
import Morphology
import Tokenization

/// Clock times and ranges of them.
enum TimeRules {
    /// `в`, `с`, `около`, `примерно в`: what opens a Russian time belongs to it.
    private static let opening: Pattern = .optional(
        .any([.entry(.approximation), .optional(.token(.dateInto))], .token(.dateInto)))
    /// `утра`, `мск`, `по местному времени`
    private static let tail: Pattern = .many(.entry(.clockTail), upTo: 2)
    private static let clockWord: Pattern = .token(TokenTest.lower.tagged(.clockWord))
    private static let count: Pattern = .any(.token(.number), .entry(.numberWord))

    static let all = [
        // 14:00 дөн 18:00 гө чейин; 10:00–12:00
        Rule(
            "time.clock", .time, in: [.kyrgyz], anchor: .token(.kind(.clock)),
            after: .any(
                [
                    .optional(.any(.hyphen, .token(.caseEnding))), .token(.kind(.clock)), .optional(.token(.caseEnding)),
                    .optional(.token(.until)),
                ], .optional(.token(.caseEnding.glued()))), priority: 66, value: TimeValue.parse),
        // в 14:00; с 9:00 до 18:00; 10:00–12:00 мск; в 20:00 часов по местному времени
        Rule(
            "time.clock-ru", .time, in: [.russian], before: opening, anchor: .token(.kind(.clock)),
            after: [.optional([.any(.hyphen, .token(.until)), .token(.kind(.clock))]), .optional(clockWord), tail], priority: 66,
            value: TimeValue.parse),
        // саат 9да; саат 15.30
        Rule(
            "time.hour-ky", .time, in: [.kyrgyz], behind: clockWord, anchor: .token(.kind(.number)),
            after: .optional(.token(TokenTest.caseEnding.glued())), priority: 55, refine: hour, value: TimeValue.parse),
        // в 10 часов утра; в 3 часа 18 минут; около пяти часов вечера
        Rule(
            "time.hour-ru", .time, in: [.russian], before: [opening, count], anchor: .token(TokenTest.lower.tagged(.clockWord)),
            after: [.optional([count, clockWord]), tail], priority: 55, refine: hourOfClock, value: TimeValue.parse),
        // в 15.30 мск; около 8 утра; в половине десятого вечера
        Rule(
            "time.hour-tail-ru", .time, in: [.russian],
            before: [opening, .any(.token(.number), [.optional(.entry(.numberWord)), .entry(.numberWord, .ordinal)])],
            anchor: .entry(.clockTail, not: ClassSet(.weak)), after: tail, priority: 54, refine: hour, value: TimeValue.parse),
        // 9.30–17.00
        Rule(
            "time.range-stop-ky", .time, in: [.kyrgyz], anchor: .token(.number), after: [.hyphen, .token(.number)], priority: 54,
            refine: rangeWithStops, value: TimeValue.parse),
        // с 9.00 до 18.00; 9.30–17.00: two times with a stop are no other numbers
        Rule(
            "time.range-stop", .time, in: [.russian], before: opening, anchor: .token(.number),
            after: [.any(.hyphen, .token(.until)), .token(.number), .optional(clockWord), tail], priority: 54, refine: rangeWithStops,
            value: TimeValue.parse),
        // в полдень; около полуночи
        Rule(
            "time.noon-ru", .time, in: [.russian], before: opening, anchor: .token(TokenTest.lower.tagged(.clockWord)), priority: 53,
            refine: noon, value: TimeValue.parse),
    ]

    // MARK: Refinements

    private static let hour: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let numbers = range.filter { view.tokens[$0].kind == .number }
        return numbers.allSatisfy { TimeValue.clock($0, view) != nil } ? range : nil
    }

    /// `в 6 часов` is a time; `за 6 часов` and `около 6 часов` are durations unless they say the part of the day.
    private static let hourOfClock: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let word = range.first(where: { view.value($0, .clockWord) == "hour" }), hour(view, range.lowerBound..<word) != nil else {
            return nil
        }
        let hasTail = range.contains { view.classes[$0].contains(.clockTail) }
        return hasTail || view.value(range.lowerBound, .dateInto) == "at" ? range : nil
    }

    private static let rangeWithStops: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let numbers = range.filter { view.tokens[$0].kind == .number }
        return numbers.count == 2 && numbers.allSatisfy { TimeValue.clock($0, view)?.hasMinutes == true } ? range : nil
    }

    private static let noon: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.value(range.upperBound - 1, .clockWord)?.contains(":") == true ? range : nil
    }
}

extension TokenTest {
    /// A Kyrgyz case ending that stands by itself behind a number: `18:00 гө`, `14:00 дөн`.
    static let caseEnding: TokenTest = {
        var test = TokenTest.lower
        test.anyClass = ClassSet(.caseEnding)
        return test
    }()
}
