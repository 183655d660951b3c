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
            after: .optional(.token(TokenTest.caseEnding.glued())), priority: 55, refine: hourOfDay, value: TimeValue.parse),
        // в 10 часов утра; в 3 часа 18 минут; около пяти часов вечера
        Rule(
            "time.hour-ru", .time, in: [.russian], before: [opening, count], anchor: .token(TokenTest.lower.tagged(.clockWord)),
            after: [.optional([.optional(.stop), count, clockWord]), tail], priority: 55, refine: hourOfClock, value: TimeValue.parse),
        // в 15.30 мск; около 8 утра; в половине десятого вечера
        Rule(
            "time.hour-tail-ru", .time, in: [.russian],
            before: [opening, .any(.token(.number), [.optional(.entry(.numberWord)), .entry(.numberWord, .ordinal)])],
            anchor: .entry(.clockTail, not: ClassSet(.weak)), after: tail, priority: 54, refine: hour, value: TimeValue.parse),
        // 9.30–17.00
        Rule(
            "time.range-stop-ky", .time, in: [.kyrgyz], anchor: .token(.number), after: [.hyphen, .token(.number)], priority: 54,
            refine: rangeWithStops, value: TimeValue.parse),
        // 15.00дө; 8.30дан: a stop, and a case ending right behind the minutes
        Rule(
            "time.stop-ky", .time, in: [.kyrgyz], anchor: .token(.number),
            after: [
                .token(TokenTest.caseEnding.glued()),
                .optional([.token(.number), .token(TokenTest.caseEnding.glued()), .optional(.token(.until))]),
            ], priority: 53,
            refine: withStop, value: TimeValue.parse),
        // до 17.00 25 февраля; в 14.15 в присутствии …
        Rule(
            "time.stop-ru", .time, in: [.russian], before: .token(.dateInto), anchor: .token(.number), priority: 53,
            refine: untilStop, value: TimeValue.parse),
        // 9.30  Регистрация: what opens a line of a programme
        Rule("time.line", .time, anchor: .token(.number), priority: 40, refine: opensLine, value: TimeValue.parse),
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

    /// `саат 9да`; not `секундасына 4 метр`, `түшүм 6 миллион`: what is counted by the second, or in millions.
    private static let hourOfDay: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let word = range.lowerBound - 1, next = range.upperBound
        if word >= 0, ["minute", "second"].contains(view.value(word, .clockWord)) { return nil }
        // иштөө убактысы 7 күн
        if word >= 0, view.value(word, .clockWord) == nil, view.features[word].contains(.possessive) { return nil }
        if next < view.tokens.count, view.classes[next].intersects(ClassSet(.scale, .currency)) { return nil }
        return hour(view, range)
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

    /// `15.30`, as no other number is written.
    private static let withStop: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let number = range.first { view.tokens[$0].kind == .number }
        return number.flatMap { TimeValue.clock($0, view) }?.hasMinutes == true ? range : nil
    }

    /// Minutes of five, and nothing behind them that is counted: not `в 2.15 раза`, `до 17.00 тонны`.
    private static let untilStop: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let number = range.upperBound - 1
        guard let time = TimeValue.clock(number, view), time.hasMinutes, time.minute % 5 == 0 else { return nil }
        let next = range.upperBound
        guard next < view.tokens.count, view.tokens[next].kind == .word, !view.tokens[next].flags.contains(.sentenceStart) else {
            return next < view.tokens.count && [0x25, 0x24].contains(view.tokens[next].unit) ? nil : range
        }
        if view.classes[next].intersects(ClassSet(.scale, .currency)) { return nil }
        return view.tokens[next].shape != .lower || !view.features[next].isDisjoint(with: [.adposition, .conjunction]) ? range : nil
    }

    /// In the text around it other lines open with times that nobody can take for something else.
    private static let opensLine: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let i = range.lowerBound
        guard view.tokens[i].flags.contains(.sentenceStart), let time = TimeValue.clock(i, view), time.hasMinutes, time.minute % 5 == 0,
            i + 1 < view.tokens.count, view.tokens[i + 1].kind == .word, !view.tokens[i + 1].flags.contains(.sentenceStart)
        else { return nil }
        let around = max(0, i - 80)..<min(view.tokens.count - 2, i + 80)
        let isProgramme = around.contains { other in
            guard other != i, view.tokens[other].flags.contains(.sentenceStart), TimeValue.clock(other, view)?.hasMinutes == true else {
                return false
            }
            return view.tokens[other].kind == .clock
                || view.tokens[other + 1].unit == 0x2D && TimeValue.clock(other + 2, view)?.hasMinutes == true
        }
        return isProgramme ? range : nil
    }

    private static let noon: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.value(range.upperBound - 1, .clockWord)?.contains(":") == true ? range : nil
    }
}

extension TokenTest {
    /// A Kyrgyz case ending that stands by itself behind a number: `18:00 гө`, `14:00 дөн`.
    static let caseEnding = TokenTest.lower.taggedAny(.caseEnding)
}
