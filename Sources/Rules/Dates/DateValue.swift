import Documents
import Lexicons
import Morphology
import Tokenization

/// Canonical values of dates: ISO 8601; `XXXX` stands for a year that neither the mention nor the document gives.
enum DateValue {
    static let parse: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, context in
        if let i = range.first(where: { view.tokens[$0].kind == .date }) {
            guard let date = numeric(view.surface(i)) else { return nil }
            if let j = range.last(where: { view.tokens[$0].kind == .date }), j > i, let end = numeric(view.surface(j)) {
                return iso(date) + "/" + iso(end)
            }
            // 10–11.05.16
            guard let day = (range.lowerBound..<i).lazy.compactMap({ view.number($0) }).first, (1...31).contains(day) else {
                return iso(date)
            }
            return iso(CalendarDate(year: date.year, month: date.month, day: day)) + "/" + iso(date)
        }
        if let date = slashed(range, view) ?? romanMonth(range, view) { return iso(date) }
        if let span = centuries(range, view) ?? decades(range, view) { return span }
        var parts = DateParts(range, view)
        if let value = parts.ago(context) { return value }
        // `ошол эле жылдын`: the year of the date before; `ушул жылдын`: the document's.
        if parts.years.isEmpty, let offset = parts.offset, offset.unit == "year" {
            let base = offset.amount == 0 ? context.last ?? context.document : context.document
            if let base { parts.years = [base.year + offset.amount] } else if parts.points.isEmpty { return nil }
        }
        if parts.years.isEmpty, parts.points.isEmpty {
            // `ошол эле күнү`, `на следующий день`: from the date before.
            if let offset = parts.offset, offset.unit == "last" {
                return context.last.flatMap { $0.day > 0 ? iso($0.adding(days: offset.amount)) : nil }
            }
            guard let offset = parts.offset, let document = context.document, document.day > 0 || offset.unit != "day" else { return nil }
            return relative(offset, to: document)
        }
        return compose(parts)
    }

    /// `05/08/2008`, `2008-08-05`
    private static func slashed(_ range: Range<Int>, _ view: TextView) -> CalendarDate? {
        guard range.count == 5 else { return nil }
        let numbers = range.compactMap { view.tokens[$0].kind == .number ? view.number($0) : nil }
        guard numbers.count == 3, (1...12).contains(numbers[1]) else { return nil }
        return CalendarDate(year: max(numbers[0], numbers[2]), month: numbers[1], day: min(numbers[0], numbers[2]))
    }

    /// `Июнь 21, 2024`
    static let monthFirst: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, _ in
        let first = range.lowerBound
        guard range.count == 4, let month = view.value(first, .month).flatMap({ Int($0) }), let day = view.number(first + 1),
            let year = view.number(first + 3)
        else { return nil }
        return iso(CalendarDate(year: year, month: month, day: day))
    }

    /// `5.V.1997`, at the end of a range.
    static func romanMonth(_ range: Range<Int>, _ view: TextView) -> CalendarDate? {
        let year = range.upperBound - 1
        guard range.count >= 5, view.tokens[year].kind == .number, let number = view.number(year), let day = view.number(year - 4),
            (1...31).contains(day), let month = RomanNumeral.value(view.surface(year - 2)), (1...12).contains(month)
        else { return nil }
        switch view.tokens[year].end - view.tokens[year].start {
        case 4 where DateShape.isYear(year, view): return CalendarDate(year: number, month: month, day: day)
        case 2: return CalendarDate(year: fullYear(number), month: month, day: day)
        default: return nil
        }
    }

    /// Two digits below 50 are of this century.
    private static func fullYear(_ year: Int) -> Int { year < 50 ? 2000 + year : year < 100 ? 1900 + year : year }

    /// `24.10.17`, `14.12.2017`
    private static func numeric(_ units: UnsafeBufferPointer<UInt16>) -> CalendarDate? {
        let parts = units.split(separator: 0x2E).map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
        return CalendarDate(year: fullYear(parts[2]), month: parts[1], day: parts[0])
    }

    private static func compose(_ parts: DateParts) -> String? {
        guard let first = parts.points.first, let last = parts.points.last else {
            guard let year = parts.years.first, let other = parts.years.last else { return nil }
            if parts.years.count > 1 { return "\(padded(year, 4))/\(padded(other, 4))" }
            return parts.months.map { "\(padded(year, 4))-\(padded($0.lowerBound, 2))/\(padded(year, 4))-\(padded($0.upperBound, 2))" }
                ?? padded(year, 4)
        }
        var years = (parts.years.first, parts.years.last)
        // с 20 декабря по 10 января 2020 года: one year, and the range runs over its border.
        if parts.years.count == 1, first.month > last.month, let year = parts.years.first {
            years = parts.yearStands == .before ? (year, year + 1) : (year - 1, year)
        }
        func text(_ point: DateParts.Point, _ year: Int?) -> String {
            (year.map { padded($0, 4) } ?? "XXXX") + "-" + padded(point.month, 2) + (point.day.map { "-" + padded($0, 2) } ?? "")
        }
        return parts.points.count == 1 ? text(first, years.0) : text(first, years.0) + "/" + text(last, years.1)
    }

    /// The first and last year of a decade or a century, or of a range of them.
    static func span(_ first: Int, _ last: Int) -> String { padded(first, 4) + "/" + padded(last, 4) }

    static func relative(_ offset: (unit: Substring, amount: Int), to date: CalendarDate) -> String? {
        switch offset.unit {
        case "year": return padded(date.year + offset.amount, 4)
        case "month" where date.month > 0:
            let months = date.year * 12 + date.month - 1 + offset.amount
            return padded(months / 12, 4) + "-" + padded(months % 12 + 1, 2)
        case "day": return iso(date.adding(days: offset.amount))
        case "week" where date.day > 0: return date.adding(days: 7 * offset.amount).isoWeek
        default: return nil
        }
    }

    static func iso(_ date: CalendarDate) -> String {
        var text = padded(date.year, 4)
        if date.month > 0 { text += "-" + padded(date.month, 2) }
        if date.day > 0 { text += "-" + padded(date.day, 2) }
        return text
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(abs(number))
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
