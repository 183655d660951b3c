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

    init?(iso: String) {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first, iso.first != "X", !iso.contains("/") else { return nil }
        self.init(year: year, month: parts.count > 1 ? parts[1] : 0, day: parts.count > 2 ? parts[2] : 0)
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
