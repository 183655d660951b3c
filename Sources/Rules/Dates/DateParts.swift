import Lexicons
import Morphology
import Tokenization

/// What the words and numbers of a date say, before they are put together.
struct DateParts {
    /// A month, with its day if it has one.
    struct Point {
        var day: Int?
        var month: Int
    }

    /// Where the year stands: Kyrgyz has it before the month, Russian behind.
    enum YearPlace { case before, behind }

    /// In the order of the text; two for a range.
    var points: [Point] = []
    var years: [Int] = []
    var yearStands = YearPlace.behind
    /// `прошлый`, `кечээ`: how far the date is from the text's own, and in what.
    var offset: (unit: Substring, amount: Int)?
    /// The months of a quarter, a half or a season: `первый квартал`, `летом`.
    var months: ClosedRange<Int>?
    /// `назад`, with the number of units before it.
    private var isAgo = false
    private var isVague = false
    private var count: Int?
    private var unit: Substring?

    init(_ range: Range<Int>, _ view: TextView) {
        var days: [Int] = []
        var hasPart = false
        for i in range {
            let classes = view.classes[i]
            if view.tokens[i].kind == .number, let number = view.number(i) {
                count = number
                if DateShape.isYear(i, view) || isShortYear(i, range, view) {
                    if years.isEmpty { yearStands = points.isEmpty ? .before : .behind }
                    years.append(number)
                } else if years.count == 1, points.isEmpty, view.tokens[i].end - view.tokens[i].start == 2, number > years[0] % 100,
                    view.tokens[i - 1].kind == .mark, i - 2 >= range.lowerBound, DateShape.isYear(i - 2, view)
                {
                    // 2016/17, 1996—98; not the days of 2016-жылдын 23–24-майында
                    years.append(years[0] / 100 * 100 + number)
                } else if DateShape.isShortYear(i, view) {
                    years.append(1900 + number)
                } else if (1...31).contains(number) {
                    days.append(number)
                }
            } else if classes.contains(.month), let value = view.value(i, .month) {
                // январь-март, a word with two months
                for month in value.split(separator: "/").compactMap({ Int($0) }) { add(month, &days) }
            } else if classes.contains(.ordinal), i + 1 < range.upperBound, view.classes[i + 1].contains(.month),
                let number = view.number(i)
            {
                // двадцать пятого мая
                let tens = i > range.lowerBound ? view.value(i - 1, .numberWord).flatMap { Int($0) } ?? 0 : 0
                days.append(number + tens)
            } else if classes.contains(.relativeDay), let value = view.value(i, .relativeDay) {
                offset = Self.parse(value)
            } else if classes.contains(.dateModifier), let value = view.value(i, .dateModifier), let amount = Int(value) {
                if offset == nil { offset = ("modifier", amount) }
            } else if classes.contains(.offsetWord), view.value(i, .offsetWord) == "-1" {
                isAgo = true
            } else {
                if classes.contains(.approximation) { isVague = true }
                if let number = view.value(i, .numberWord).flatMap({ Int($0) }) { count = (count ?? 0) + number }
                for (name, word) in Self.units where classes.contains(word) {
                    unit = name
                    if offset?.unit == "modifier" { offset?.unit = name }
                }
            }
            if let value = view.value(i, .datePart) ?? view.value(i, .season) {
                hasPart = true
                if months == nil { months = Self.months[value] }
            }
        }
        readHits(range, view, &hasPart)
        guard years.isEmpty, points.isEmpty, !isAgo else { return }
        if offset == nil {
            // в начале года: the document's
            if hasPart, unit == "year" { offset = ("year", 0) }
        } else if view.isRussian(range.lowerBound),
            count != nil || range.contains(where: { isUnit($0, view) && RussianDateShape.isPlural($0, view) })
        {
            // за последние пять лет, в эти годы: no date that one could name
            offset = nil
        }
    }

    private static let units: [(Substring, LexicalClass)] = [
        ("year", .yearWord), ("month", .monthWord), ("week", .weekWord), ("day", .dayWord),
    ]

    private func isUnit(_ i: Int, _ view: TextView) -> Bool { Self.units.contains { view.classes[i].contains($0.1) } }

    /// Entries of several words: `бугу айы`, `ошол күнү`, `первый квартал`.
    private mutating func readHits(_ range: Range<Int>, _ view: TextView, _ hasPart: inout Bool) {
        for hit in view.hits(startingIn: range) where Int(hit.end) <= range.upperBound {
            let entry = view.lexicon.entries[Int(hit.entry)]
            guard let value = view.lexicon.value(of: entry.concept) else { continue }
            if entry.classes.contains(.relativeDay) { offset = Self.parse(value) }
            if entry.classes.contains(.offsetWord), value == "-1" { isAgo = true }
            if entry.classes.contains(.month), points.isEmpty, let month = Int(value) { points = [Point(day: nil, month: month)] }
            if entry.classes.contains(.datePart) {
                hasPart = true
                months = Self.months[value] ?? months
            }
        }
    }

    private mutating func add(_ month: Int, _ days: inout [Int]) {
        if days.isEmpty {
            points.append(Point(day: nil, month: month))
        } else {
            points += days.suffix(2).map { Point(day: $0, month: month) }
        }
        days = []
    }

    /// `988 году`
    private func isShortYear(_ i: Int, _ range: Range<Int>, _ view: TextView) -> Bool {
        view.tokens[i].end - view.tokens[i].start == 3 && i + 1 < range.upperBound && view.classes[i + 1].contains(.yearWord)
            && view.features[i + 1].contains(.locative)
    }

    /// Winter runs over two years and has no range in one.
    private static let months: [String: ClosedRange<Int>] = [
        "Q1": 1...3, "Q2": 4...6, "Q3": 7...9, "Q4": 10...12, "half1": 1...6, "half2": 7...12, "9M": 1...9,
        "spring": 3...5, "summer": 6...8, "autumn": 9...11,
    ]

    static func parse(_ value: String) -> (Substring, Int)? {
        guard let sign = value.firstIndex(where: { $0 == "+" || $0 == "-" }), let amount = Int(value[sign...]) else { return nil }
        return (value[..<sign], amount)
    }

    /// `два года назад` by the document's date; what is not exact has no value.
    func ago(_ context: DateContext) -> String? {
        guard isAgo, !isVague, let unit, let document = context.document, document.day > 0 else { return nil }
        let count = count ?? 1
        guard count < 3000 else { return nil }
        return unit == "week" ? DateValue.iso(document.adding(days: -7 * count)) : DateValue.relative((unit, -count), to: document)
    }
}
