import Documents
import Lexicons
import Morphology
import Tokenization

/// Canonical values of dates: ISO 8601; `XXXX` stands for a year that neither the mention nor the document gives.
enum DateValue {
    static let parse: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, context in
        if let i = range.first(where: { view.tokens[$0].kind == .date }) {
            guard let date = numeric(view.surface(i)) else { return nil }
            // 10–11.05.16
            guard i > range.lowerBound, let day = view.number(range.lowerBound), (1...31).contains(day) else { return iso(date) }
            return iso(CalendarDate(year: date.year, month: date.month, day: day)) + "/" + iso(date)
        }
        var years: [Int] = [], months: [Int] = [], days: [Int] = []
        var offset: (unit: Substring, amount: Int)?
        for i in range {
            if view.tokens[i].kind == .number, let number = view.number(i) {
                if DateShape.isYear(i, view) { years.append(number) } else if (1...31).contains(number) { days.append(number) }
            } else if view.classes[i].contains(.month), let month = view.value(i, .month).flatMap({ Int($0) }) {
                months.append(month)
            } else if view.classes[i].contains(.relativeDay), let value = view.value(i, .relativeDay) {
                offset = parseOffset(value)
            } else if view.classes[i].contains(.dateModifier), let value = view.value(i, .dateModifier), let amount = Int(value) {
                if offset == nil { offset = ("modifier", amount) }
            } else if offset?.unit == "modifier" {
                if view.classes[i].contains(.yearWord) { offset?.unit = "year" }
                if view.classes[i].contains(.monthWord) { offset?.unit = "month" }
                if view.classes[i].contains(.weekWord) { offset?.unit = "week" }
            }
        }
        for hit in view.hits[Int(view.firstHit[range.lowerBound])..<Int(view.firstHit[range.upperBound])]
        where Int(hit.end) <= range.upperBound {
            let concept = view.lexicon.entries[Int(hit.entry)].concept
            let classes = view.lexicon.entries[Int(hit.entry)].classes
            guard let value = view.lexicon.value(of: concept) else { continue }
            if classes.contains(.relativeDay) { offset = parseOffset(value) }
            if classes.contains(.month), months.isEmpty, let month = Int(value) { months = [month] }
        }
        // `ошол эле жылдын`: the year of the date before; `ушул жылдын`: the document's.
        if years.isEmpty, let offset, offset.unit == "year" {
            let base = offset.amount == 0 ? context.last ?? context.document : context.document
            if let base { years = [base.year + offset.amount] } else if months.isEmpty { return nil }
        }
        if years.isEmpty, months.isEmpty {
            guard let offset, let document = context.document, document.day > 0 || offset.unit != "day" else { return nil }
            return relative(offset, to: document)
        }
        return compose(years, months, days)
    }

    /// `24.10.17`, `14.12.2017`; two digits of a year below 50 are of this century.
    private static func numeric(_ units: UnsafeBufferPointer<UInt16>) -> CalendarDate? {
        let parts = units.split(separator: 0x2E).map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
        let year = parts[2] < 50 ? 2000 + parts[2] : parts[2] < 100 ? 1900 + parts[2] : parts[2]
        return CalendarDate(year: year, month: parts[1], day: parts[0])
    }

    private static func compose(_ years: [Int], _ months: [Int], _ days: [Int]) -> String? {
        let year = years.first.map { padded($0, 4) } ?? "XXXX"
        if months.isEmpty { return years.count == 2 ? "\(padded(years[0], 4))/\(padded(years[1], 4))" : year }
        func day(_ month: Int, _ day: Int?) -> String { year + "-" + padded(month, 2) + (day.map { "-" + padded($0, 2) } ?? "") }
        if days.count == 2 { return day(months[0], days[0]) + "/" + day(months[months.count - 1], days[1]) }
        if months.count == 2 { return day(months[0], nil) + "/" + day(months[1], nil) }
        return day(months[0], days.first)
    }

    private static func parseOffset(_ value: String) -> (Substring, Int)? {
        guard let sign = value.firstIndex(where: { $0 == "+" || $0 == "-" }), let amount = Int(value[sign...]) else { return nil }
        return (value[..<sign], amount)
    }

    private static func relative(_ offset: (unit: Substring, amount: Int), to date: CalendarDate) -> String? {
        switch offset.unit {
        case "year": return padded(date.year + offset.amount, 4)
        case "month" where date.month > 0:
            let months = date.year * 12 + date.month - 1 + offset.amount
            return padded(months / 12, 4) + "-" + padded(months % 12 + 1, 2)
        case "day": return iso(date.adding(days: offset.amount))
        default: return nil
        }
    }

    static func iso(_ date: CalendarDate) -> String {
        var text = padded(date.year, 4)
        if date.month > 0 { text += "-" + padded(date.month, 2) }
        if date.day > 0 { text += "-" + padded(date.day, 2) }
        return text
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CalendarDate {
    /// Proleptic Gregorian, by day numbers (the civil-from-days method of H. Hinnant).
    func adding(days: Int) -> CalendarDate {
        let shifted = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let number = 365 * shifted.0 + shifted.0 / 4 - shifted.0 / 100 + shifted.0 / 400 + (153 * shifted.1 + 2) / 5 + day - 1 + days
        let era = number / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let newMonth = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return CalendarDate(
            year: yearOfEra + era * 400 + (newMonth <= 2 ? 1 : 0), month: newMonth, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    init?(iso: String) {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first, iso.first != "X", !iso.contains("/") else { return nil }
        self.init(year: year, month: parts.count > 1 ? parts[1] : 0, day: parts.count > 2 ? parts[2] : 0)
    }
}
