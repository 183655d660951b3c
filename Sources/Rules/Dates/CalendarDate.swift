import Documents

extension CalendarDate {
    /// Proleptic Gregorian, by day numbers (the civil-from-days method of H. Hinnant).
    func adding(days: Int) -> CalendarDate {
        let number = dayNumber + days
        let era = number / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let newMonth = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return CalendarDate(
            year: yearOfEra + era * 400 + (newMonth <= 2 ? 1 : 0), month: newMonth, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Days since 1 March of the year 0.
    var dayNumber: Int {
        let shifted = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return 365 * shifted.0 + shifted.0 / 4 - shifted.0 / 100 + shifted.0 / 400 + (153 * shifted.1 + 2) / 5 + day - 1
    }

    /// - Parameter iso: `2016-05-10`, `2016-05`, `2016`, of `2016-W19` the year; not a span, nor what has no year.
    init?(iso: String) {
        var numbers = (0, 0, 0)
        var count = 0
        // The number in the making, -1 before its first digit, -2 if it is none.
        var number = -1
        func end() {
            switch (number >= 0, count) {
            case (false, _): break
            case (_, 0): numbers.0 = number
            case (_, 1): numbers.1 = number
            default: numbers.2 = number
            }
            if number >= 0 { count += 1 }
            number = -1
        }
        for (place, unit) in iso.utf8.enumerated() {
            switch unit {
            case UInt8(ascii: "/"): return nil
            case UInt8(ascii: "X") where place == 0: return nil
            case UInt8(ascii: "-"): end()
            case UInt8(ascii: "0")...UInt8(ascii: "9") where number > -2 && number < 100_000_000:
                number = max(0, number) * 10 + Int(unit - UInt8(ascii: "0"))
            default: number = -2
            }
        }
        end()
        guard count > 0 else { return nil }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    /// 1 Monday … 7 Sunday.
    var weekday: Int { ((dayNumber + 2) % 7 + 7) % 7 + 1 }

    /// `2020-W19`: the week that holds the date, by the year of its Thursday.
    var isoWeek: String {
        let thursday = adding(days: 4 - weekday)
        let week = (thursday.dayNumber - CalendarDate(year: thursday.year, month: 1, day: 1).dayNumber) / 7 + 1
        return DateValue.padded(thursday.year, 4) + "-W" + DateValue.padded(week, 2)
    }
}
