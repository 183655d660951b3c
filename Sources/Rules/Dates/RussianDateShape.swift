import Lexicons
import Morphology
import Tokenization

/// What Russian numbers and words must be to be a date.
enum RussianDateShape {
    typealias Refinement = @Sendable (TextView, Range<Int>) -> Range<Int>?

    /// Days are 1…31; a number that is no year ends the date before it: `в мае 15000 человек`. A month by itself wants a preposition.
    static let month: Refinement = { view, range in
        var range = range
        // `(5 мая 1950 — 3 июня 2010)`: the year is another date's.
        if let first = range.first, isLongNumber(first, view),
            let day = range.dropFirst().first(where: { view.tokens[$0].kind == .number }),
            range[first..<day].allSatisfy({ !view.classes[$0].contains(.month) })
        {
            range = day..<range.upperBound
        }
        guard let checked = DateShape.checkMonth(view, range) else { return nil }
        range = checked
        if let bad = range.first(where: { isLongNumber($0, view) && !DateShape.isYear($0, view) }) {
            var end = bad
            while end > range.lowerBound, !view.classes[end - 1].contains(.month) { end -= 1 }
            guard end > range.lowerBound, let left = DateShape.checkMonth(view, range.lowerBound..<end) else { return nil }
            range = left
        }
        // `1 мая 20-й батальон`
        if let counted = range.dropFirst().first(where: {
            view.tokens[$0].kind == .number && view.classes[$0 - 1].contains(.month) && !DateShape.isYear($0, view)
                && !DateShape.isShortYear($0, view)
        }) {
            range = range.lowerBound..<counted
        }
        // `к деке` is no December: a shortened month wants its day or year.
        if range.count < 3, !range.contains(where: { view.tokens[$0].kind == .number }) {
            let month = range.upperBound - 1
            if view.tokens[month].end - view.tokens[month].start < 5, !isShortMonth(month, view) { return nil }
        }
        return range
    }

    /// `март`, `май`, `июнь` and `июль` are short as they are.
    private static func isShortMonth(_ i: Int, _ view: TextView) -> Bool {
        ["3", "5", "6", "7"].contains(view.value(i, .month))
    }

    /// A year has four digits, or three in `в 988 году`. `2000 лет` is a duration, `№ 1998` a number.
    static let year: Refinement = { view, range in
        if let last = range.last(where: { view.classes[$0].contains(.yearWord) }), isCountedYears(last, view) { return nil }
        if let first = range.first(where: { view.tokens[$0].kind == .number }), first > 0, view.tokens[first - 1].unit == 0x2116 {
            return nil
        }
        if let years = DateShape.requireYear(view, range) { return years }
        guard let number = range.last(where: { view.tokens[$0].kind == .number }), number + 1 < range.upperBound,
            view.tokens[number].end - view.tokens[number].start == 3, view.classes[number + 1].contains(.yearWord),
            view.features[number + 1].contains(.locative)
        else { return nil }
        return range
    }

    /// A year without the word `год`: of the centuries that news and lives speak of.
    static let bareYear: Refinement = { view, range in
        let numbers = range.filter { view.tokens[$0].kind == .number }
        guard let last = numbers.last, numbers.allSatisfy({ (1500...2100).contains(view.number($0) ?? 0) }) else { return nil }
        if last + 1 < view.tokens.count {
            let next = view.tokens[last + 1]
            // `в 2000 %`, `до 1500 руб.`, `в 1998 10 раз`
            if next.unit == 0x25 || next.kind == .number || next.unit == 0xB0 { return nil }
            if view.classes[last + 1].contains(.currency) || view.classes[last + 1].contains(.scale) { return nil }
        }
        return range
    }

    /// A year of two digits that no day can be, with nothing behind it that it may count.
    static let shortYear: Refinement = { view, range in
        guard range.allSatisfy({ view.tokens[$0].kind != .number || DateShape.isShortYear($0, view) }) else { return nil }
        let next = range.upperBound
        guard next < view.tokens.count, view.tokens[next].kind == .word, !view.tokens[next].flags.contains(.sentenceStart) else {
            return range
        }
        let oblique: Features = [.genitive, .dative, .locative, .instrumental]
        return view.analyses(next).contains {
            $0.probability > 0.1 && !$0.features.isDisjoint(with: oblique) && !$0.features.isDisjoint(with: [.noun, .adjective])
        } ? nil : range
    }

    /// A year that a name ends with: `Олимпиада-2000`.
    static let nearYear: Refinement = { view, range in
        guard let number = view.number(range.lowerBound), (1850...2100).contains(number) else { return nil }
        return range
    }

    /// Two years one after the other, the second with two digits or four: `2016/17`.
    static let consecutive: Refinement = { view, range in
        let numbers = range.filter { view.tokens[$0].kind == .number }
        guard numbers.count == 2, DateShape.isYear(numbers[0], view), let first = view.number(numbers[0]),
            let second = view.number(numbers[1])
        else { return nil }
        guard second == first + 1 || (second < 100 && second == (first + 1) % 100) else { return nil }
        return range
    }

    /// `3` of `3 и 5 мая`
    static let dayOfList: Refinement = { view, range in
        guard let number = range.last, let day = view.number(number), (1...31).contains(day) else { return nil }
        return range
    }

    /// `1990-е`, `90-х годов`, `в 90-е`, but not `5-е`, `20-м`.
    static let decade: Refinement = { view, range in
        let numbers = range.filter { view.tokens[$0].kind == .number }
        for number in numbers {
            guard let value = view.number(number), DateShape.isYear(number, view) || (value % 10 == 0 && (10...90).contains(value)) else {
                return nil
            }
            if DateShape.isYear(number, view) { continue }
            let isAlone =
                view.tokens[range.lowerBound].kind == .number && !view.classes[range.upperBound - 1].contains(.decadeWord)
                && !view.classes[range.upperBound - 1].contains(.yearWord)
            if isAlone || view.value(number + 2, .decadeEnding) != "decade" { return nil }
            // на 40-е место
            if number + 3 == range.upperBound, range.upperBound < view.tokens.count,
                view.features[range.upperBound].isSuperset(of: [.noun, .neuter, .accusative])
            {
                return nil
            }
        }
        return range
    }

    /// `шестидесятые годы`, but not `первые годы`.
    static let decadeWord: Refinement = { view, range in
        guard let ordinal = range.first(where: { view.classes[$0].contains(.ordinal) }), let value = view.number(ordinal), value % 10 == 0,
            (10...90).contains(value)
        else { return nil }
        return range
    }

    /// `XX век`, `19-й век`, `девятнадцатый век`
    static let century: Refinement = { view, range in
        guard let word = range.last(where: { view.classes[$0].contains(.centuryWord) }), word > range.lowerBound else { return nil }
        return DateValue.century(before: word, view) == nil ? nil : range
    }

    /// `прошлых лет` is no date, `в прошлые годы` and `за последние пять лет` are.
    static let modified: Refinement = { view, range in
        let unit = range.upperBound - 1
        let opens = view.classes[range.lowerBound].contains(.dateInto)
        // `по сей день`
        if view.classes[unit].contains(.dayWord), !view.features[unit].contains(.plural) { return nil }
        if isPlural(unit, view) {
            guard opens || range.contains(where: { view.tokens[$0].kind == .number || view.classes[$0].contains(.numberWord) }) else {
                return nil
            }
        }
        return range
    }

    /// `в конце года`, but not `в конце лет`.
    static let singular: Refinement = { view, range in
        view.features[range.upperBound - 1].contains(.singular) ? range : nil
    }

    /// `2010 года ранее` is not so long ago.
    static let ago: Refinement = { view, range in
        range.contains { DateShape.isYear($0, view) } ? nil : range
    }

    /// `в среду` is a day, `в среде` a surrounding.
    static let weekday: Refinement = { view, range in
        let day = range.lowerBound + 1
        guard view.value(day, .weekday) == "3" else { return range }
        return view.features[day].contains(.accusative) ? range : nil
    }

    /// `лет`, of which there are so many: three letters in the genitive.
    static func isCountedYears(_ i: Int, _ view: TextView) -> Bool {
        view.classes[i].contains(.yearWord) && view.tokens[i].end - view.tokens[i].start == 3 && view.features[i].contains(.genitive)
    }

    /// `лет`, `годы`, but not `недели`, which is the genitive of one too.
    static func isPlural(_ i: Int, _ view: TextView) -> Bool {
        isCountedYears(i, view) || view.isPluralOnly(i)
    }

    /// Not a word of a name: «Россия сегодня».
    static let relative: Refinement = { view, range in
        if isCountedYears(range.upperBound - 1, view), !view.classes[range.lowerBound].contains(.dateInto) { return nil }
        let next = range.upperBound
        guard next < view.tokens.count, view.quotes[next] >= 0, Int(view.quotes[next]) < range.lowerBound else { return range }
        return next - Int(view.quotes[next]) > 5 || view.tokens[Int(view.quotes[next]) + 1].shape == .lower ? range : nil
    }

    private static func isLongNumber(_ i: Int, _ view: TextView) -> Bool {
        view.tokens[i].kind == .number && view.tokens[i].end - view.tokens[i].start > 2
    }
}
