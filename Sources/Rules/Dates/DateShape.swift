import Documents
import Lexicons
import Morphology
import Tokenization

/// Numbers that can and can't be years and days.
enum DateShape {
    /// A year, a century's or decade's number: four digits. `10 жыл` is a duration.
    static let requireYear: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var range = range
        // A duration before: `2 2010-жылы` can't be; drop leading numbers that are no years.
        while let first = range.first, view.tokens[first].kind == .number, !isYear(first, view) {
            guard let next = (first + 1..<range.upperBound).first(where: { view.tokens[$0].kind == .number }) else { return nil }
            range = next..<range.upperBound
        }
        return range.contains { isYear($0, view) } ? withoutOpenEnd(range, view) : nil
    }

    /// `1931–1998`: two years, the earlier one first.
    static let years: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound, last = range.upperBound - 1
        guard isYear(first, view), isYear(last, view), view.surface(first).lexicographicallyPrecedes(view.surface(last)) else { return nil }
        return range
    }

    /// The same at the start of a sentence or behind a semicolon.
    static let openingYears: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        return view.startsSentence(first) || first > 0 && view.tokens[first - 1].unit == 0x3B ? years(view, range) : nil
    }

    /// `чейин` and its like belong to a range (`1-майдан 5-майга чейин`), but not to a single day or year: `[1-майга] чейин`.
    private static func withoutOpenEnd(_ range: Range<Int>, _ view: TextView) -> Range<Int> {
        let last = range.upperBound - 1
        guard last > range.lowerBound, view.isKyrgyz(last), view.tokens[last].kind == .word, view.classes[last].contains(.rangeEnd) else {
            return range
        }
        let units = range.filter { view.tokens[$0].kind == .word && view.classes[$0].intersects(ClassSet(.month, .yearWord)) }
        let years = range.filter { isYear($0, view) }.count
        let days = range.filter { view.tokens[$0].kind == .number }.count - years
        let isRange = days > 1 || years > 1 || units.contains { view.features[$0].contains(.ablative) }
        return isRange ? range : range.lowerBound..<last
    }

    /// A month's day is 1…31. A bare month may be an ordinary word at the start of a sentence.
    static let checkMonth: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        var start = range.lowerBound
        while start < range.upperBound {
            guard view.tokens[start].kind == .number, let number = view.number(start) else { break }
            if (1...31).contains(number) || isYear(start, view) { break }
            start += 1
            while start < range.upperBound, view.tokens[start].kind == .mark { start += 1 }
        }
        var range = start..<range.upperBound
        // 2021-жылы 29-декабрда [1992-жылы туулган: a month has one year
        if let month = range.first(where: { view.classes[$0].contains(.month) }), range.upperBound - month > 2,
            view.classes[range.upperBound - 1].contains(.yearWord), (start..<month).contains(where: { isYear($0, view) }),
            !(month + 1..<range.upperBound).contains(where: { view.classes[$0].contains(.month) }),
            let year = (month + 1..<range.upperBound).first(where: { isYear($0, view) })
        {
            range = start..<year
        }
        range = withoutBareYear(range, view)
        guard range.count == 1 else { return withoutOpenEnd(range, view) }
        let i = range.lowerBound
        if i + 2 < view.tokens.count, view.classes[i + 2].contains(.month), view.strong[i].contains(.month) { return range }
        // `май` (butter), `март`: a lone month wants a local case in Kyrgyz, a preposition in Russian.
        if view.isRussian(i) { return nil }
        // майда малга: small ones
        if view.likelyFeatures(i).isSuperset(of: [.adjective, .nominative]), i + 1 < view.tokens.count, view.tokens[i + 1].shape == .lower,
            view.likelyFeatures(i + 1).contains(.noun), !view.startsSentence(i)
        {
            return nil
        }
        return view.features[i].isDisjoint(with: [.locative, .ablative, .dative, .genitive, .attributive, .possessive]) ? nil : range
    }

    /// `Июнь 21, 2024`: a month in the nominative, a day, a year; no day before the month.
    static let monthFirst: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        guard range.count == 4, view.features[first].contains(.nominative), let day = view.number(first + 1), (1...31).contains(day),
            isYear(first + 3, view), first == 0 || view.tokens[first - 1].kind != .number
        else { return nil }
        return range
    }

    /// `25 октябрь [1910`, `16 июня 2020`: a year without its word stands behind a day and a month that have none before them, and nothing
    /// is counted by it: not `5-май [2000 киши`.
    private static func withoutBareYear(_ range: Range<Int>, _ view: TextView) -> Range<Int> {
        let last = range.upperBound - 1
        guard range.count > 1, view.isKyrgyz(last), view.tokens[last].kind == .number, view.classes[last - 1].contains(.month) else {
            return range
        }
        let month = last - 1
        let hasDay = month > range.lowerBound && view.tokens[month - 1].kind == .number && !isYear(month - 1, view)
        let isCounted =
            range.upperBound < view.tokens.count && !view.tokens[range.upperBound].flags.contains(.sentenceStart)
            && (view.tokens[range.upperBound].shape == .lower || view.tokens[range.upperBound].unit == 0x2D)
        let isNamed = view.features[month].contains(.nominative) && !(range.lowerBound..<month).contains { isYear($0, view) }
        return hasDay && isNamed && isYear(last, view) && !isCounted ? range : range.lowerBound..<last
    }

    /// `05/08/2008`, `2008-08-05`
    static let slashed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let numbers = range.filter { view.tokens[$0].kind == .number }.compactMap { view.number($0) }
        guard numbers.count == 3 else { return nil }
        let year = max(numbers[0], numbers[2]), day = min(numbers[0], numbers[2])
        return (1000...2199).contains(year) && (1...31).contains(day) && (1...12).contains(numbers[1]) ? range : nil
    }

    /// `5.V.1997`: a day, the month in Roman numerals, a year of four digits or two.
    static let romanMonth: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        DateValue.romanMonth(range, view) == nil ? nil : range
    }

    /// `кийинкиге жылдырылганы`: a form of a verb is no word of time.
    static let refuseVerb: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        // бул жайда: in this place, as in `бул жай`; a summer is past or to come
        let last = range.upperBound - 1
        if view.classes[last].contains(.season), view.value(last, .season) == "summer", last > range.lowerBound,
            view.value(last - 1, .dateModifier) == "0", view.isKyrgyz(last)
        {
            return nil
        }
        // жыл кечеси, кечеде: an evening with guests; the day before has no such forms but `кечээки`
        if range.count == 1, view.isKyrgyz(last), view.value(last, .relativeDay) == "day-1",
            !view.likelyFeatures(last).isDisjoint(with: [.possessive, .plural])
                || view.likelyFeatures(last).contains(.locative) && view.likelyFeatures(last).isDisjoint(with: .attributive)
        {
            return nil
        }
        return range.contains {
            view.likelyFeatures($0).contains(.participle)
                && view.classes[$0].intersects(ClassSet(.yearWord, .monthWord, .dayWord, .weekWord))
        } ? nil : range
    }

    /// The 30th century at most: `87 кылым` counts them.
    static let checkCentury: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        // 14 кылым мурда: so many of them
        let last = range.upperBound - 1
        if range.count == 2, view.tokens[last - 1].kind == .number, view.likelyFeatures(last).contains(.nominative),
            view.features[last].isDisjoint(with: .possessive)
        {
            return nil
        }
        return range.contains { view.tokens[$0].kind == .number && (view.number($0) ?? 0) > 30 } ? nil : range
    }

    /// `өткөн жылдын ушул мезгили`: a part without a value of its own, and no other day in front of it.
    static let sameTime: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        view.value(range.upperBound - 1, .datePart) == nil
            && view.features[range.lowerBound..<range.upperBound].contains { $0.contains(.genitive) }
            ? range : nil
    }

    /// `79-го`: of the twentieth century, and no day.
    static func isShortYear(_ i: Int, _ view: TextView) -> Bool {
        guard view.tokens[i].kind == .number, view.tokens[i].end - view.tokens[i].start == 2, i + 2 < view.tokens.count,
            view.tokens[i + 1].unit == 0x2D, view.tokens[i + 2].shape == .lower, let number = view.number(i)
        else { return false }
        return (32...99).contains(number)
    }

    static func isYear(_ i: Int, _ view: TextView) -> Bool {
        guard view.tokens[i].kind == .number, view.tokens[i].end - view.tokens[i].start == 4, let number = view.number(i) else {
            return false
        }
        return (1000...2199).contains(number)
    }
}
