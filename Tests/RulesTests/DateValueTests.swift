import Testing

@testable import Rules

@Suite struct DateValueTests {
    @Test(arguments: [
        ("2020-05-05", -1, "2020-05-04"), ("2021-03-01", -1, "2021-02-28"), ("2020-03-01", -1, "2020-02-29"),
        ("1900-03-01", -1, "1900-02-28"),
        ("2000-02-28", 1, "2000-02-29"), ("2020-12-31", 1, "2021-01-01"), ("2021-01-01", -1, "2020-12-31"),
        ("2019-06-15", 365, "2020-06-14"),
        ("2020-05-05", 0, "2020-05-05"), ("0001-01-01", 1, "0001-01-02"),
    ])
    func addsDays(date: String, days: Int, wanted: String) throws {
        let date = try #require(CalendarDate(iso: date))
        #expect(DateValue.iso(date.adding(days: days)) == wanted)
    }

    @Test(arguments: ["2021", "2021-11", "2021-11-18", "0988-07"])
    func readsAndWrites(date: String) throws { #expect(DateValue.iso(try #require(CalendarDate(iso: date))) == date) }

    /// Ranges, and dates whose year no one knows, are no day to reckon from.
    @Test(arguments: ["XXXX-05-01", "2015/2020", "2017-10-24/2017-11-17", ""])
    func refuses(date: String) { #expect(CalendarDate(iso: date) == nil) }

    @Test(arguments: [
        ("2020-05-05", "2020-W19"), ("2021-01-01", "2020-W53"), ("2018-12-31", "2019-W01"), ("2016-02-29", "2016-W09"),
    ])
    func numbersWeeks(date: String, wanted: String) throws { #expect(try #require(CalendarDate(iso: date)).isoWeek == wanted) }
}
