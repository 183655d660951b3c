import Lexicons
import Morphology
import Tokenization

/// Values of decades and centuries: their first and last year.
extension DateValue {
    /// `XX век` is 1901/2000; `сороковые годы XIX века` are 1840/1849.
    static func centuries(_ range: Range<Int>, _ view: TextView) -> String? {
        guard let word = range.first(where: { view.classes[$0].contains(.centuryWord) }), word > range.lowerBound,
            let last = century(before: word, view)
        else { return nil }
        if let ordinal = range.first(where: { view.classes[$0].contains(.ordinal) }), ordinal + 1 < range.upperBound,
            view.classes[ordinal + 1].contains(.yearWord) || view.classes[ordinal + 1].contains(.decadeWord),
            let decade = view.number(ordinal)
        {
            return span((last - 1) * 100 + decade, (last - 1) * 100 + decade + 9)
        }
        // XVIII–XIX века
        var first = last
        for i in range where i < word - 1 && isJoiner(i + 1, view) {
            if let number = century(before: i + 1, view), number < last { first = min(first, number) }
        }
        if let era = range.first(where: { $0 > word && view.classes[$0].contains(.rangeEnd) }), era > word {
            // III век до н. э.: 300–201 years before, in which the year 1 is ISO's 0.
            return span(1 - first * 100, 1 - ((last - 1) * 100 + 1))
        }
        return span((first - 1) * 100 + 1, last * 100)
    }

    /// `–`, `и`, `до` between two centuries.
    private static func isJoiner(_ i: Int, _ view: TextView) -> Bool {
        view.tokens[i].unit == 0x2D || view.classes[i].contains(.andWord) || view.classes[i].contains(.datePreposition)
    }

    /// The number of a century that stands before token `word`: `XX`, `20`, `20-го`, `двадцатого`.
    static func century(before word: Int, _ view: TextView) -> Int? {
        guard word > 0 else { return nil }
        var i = word - 1
        if i > 1, view.tokens[i - 1].unit == 0x2D, view.tokens[i].shape == .lower, view.tokens[i - 2].kind == .number { i -= 2 }
        let number =
            view.tokens[i].kind == .number || view.classes[i].contains(.ordinal) ? view.number(i) : RomanNumeral.value(view.surface(i))
        guard let number, (1...40).contains(number) else { return nil }
        return number
    }

    /// `1990-е` are 1990/1999; `90-е` those of the twentieth century.
    static func decades(_ range: Range<Int>, _ view: TextView) -> String? {
        var decades: [Int] = []
        for i in range where view.tokens[i].kind == .number && i + 2 < range.upperBound {
            guard view.value(i + 2, .decadeEnding) == "decade", let number = view.number(i), number % 10 == 0 else { continue }
            if DateShape.isYear(i, view) { decades.append(number) } else if (10...90).contains(number) { decades.append(1900 + number) }
        }
        if decades.isEmpty, let ordinal = range.first(where: { view.classes[$0].contains(.ordinal) }), ordinal + 1 < range.upperBound,
            view.classes[ordinal + 1].contains(.yearWord) || view.classes[ordinal + 1].contains(.decadeWord),
            let number = view.number(ordinal),
            number % 10 == 0, (10...90).contains(number)
        {
            decades = [1900 + number]
        }
        guard let first = decades.first, let last = decades.last else { return nil }
        return span(first, last + 9)
    }

    /// `3` of `3, 5 и 7 июня 2020 года`: the month and the year stand behind the last day.
    static let dayOfList: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, context in
        guard let number = range.last, let day = view.number(number),
            let month = (number..<min(number + 16, view.tokens.count)).first(where: { view.classes[$0].contains(.month) }),
            let whole = parse(view, month - 1..<min(month + 2, view.tokens.count), context)
        else { return nil }
        // The whole is the last day, `2020-06-07`.
        return whole.count == 10 ? whole.prefix(8) + padded(day, 2) : nil
    }
}
