import Lexicons
import Morphology
import Tokenization

/// Canonical values of clock times: `T14:00`, `T14:00/T18:00`.
enum TimeValue {
    static let parse: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, _ in
        var times: [(hour: Int, minute: Int)] = []
        var isHalf = false
        for i in range {
            if let clock = clock(i, view) {
                // 3 часа 18 минут
                if let last = times.last, i > 0, view.value(i - 1, .clockWord) == "hour" {
                    times[times.count - 1] = (last.hour, clock.hour)
                } else {
                    times.append((clock.hour, clock.minute))
                }
            } else if let value = view.value(i, .clockWord), value.contains(":") {
                times.append((Int(value.prefix(2)) ?? 0, 0))
            } else if view.value(i, .numberWord) == "0.5" {
                isHalf = true
            } else if view.tokens[i].kind == .word, !view.classes[i].contains(.clockTail), let number = view.number(i), number < 60 {
                if let last = times.last, i > 0, view.value(i - 1, .clockWord) == "hour" {
                    times[times.count - 1] = (last.hour, number)
                } else if number < 25 {
                    // в половине десятого: half past nine
                    times.append(isHalf ? (number - 1, 30) : (number, 0))
                }
            }
        }
        let part = range.lazy.compactMap { view.value($0, .clockTail) }.first
        return times.isEmpty ? nil : times.map { text($0.hour, $0.minute, part) }.joined(separator: "/")
    }

    /// `14:00`, `15.30`, `9`; nil for what can be no time.
    static func clock(_ i: Int, _ view: TextView) -> (hour: Int, minute: Int, hasMinutes: Bool)? {
        guard view.tokens[i].kind == .clock || view.tokens[i].kind == .number else { return nil }
        let parts = view.surface(i).split(whereSeparator: { $0 < 0x30 || $0 > 0x39 })
        guard let first = parts.first, parts.count < 3, first.count < 3, parts.count == 1 || parts[1].count == 2 else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        guard numbers[0] < 60, numbers.count == 1 || (numbers[0] < 25 && numbers[1] < 60) else { return nil }
        return (numbers[0], numbers.count > 1 ? numbers[1] : 0, numbers.count > 1)
    }

    /// - Parameter part: of the day: `am`, `pm` or `night`.
    private static func text(_ hour: Int, _ minute: Int, _ part: String?) -> String {
        var hour = hour
        if part == "pm", hour < 12 { hour += 12 }
        if part == "night", hour == 12 { hour = 0 }
        return "T" + DateValue.padded(hour, 2) + ":" + DateValue.padded(minute, 2)
    }
}
