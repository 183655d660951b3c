import Documents
import Lexicons
import Morphology
import Tokenization

/// Clock times and ranges of them.
enum TimeRules {
    static let all = [
        // 14:00 дөн 18:00 гө чейин; 10:00–12:00
        Rule(
            "time.clock", .time, anchor: .token(.kind(.clock)),
            after: .any(
                [
                    .optional(.any(.hyphen, .token(.caseEnding))), .token(.kind(.clock)), .optional(.token(.caseEnding)),
                    .optional(.token(.until)),
                ],
                [.token(TokenTest.lower.tagged(.datePreposition)), .token(.kind(.clock))], .optional(.token(.caseEnding.glued()))),
            priority: 66,
            value: value),
        // саат 9да; саат 15.30
        Rule(
            "time.hour-ky", .time, in: [.kyrgyz], behind: .token(.lower.tagged(.clockWord)), anchor: .token(.kind(.number)),
            after: .optional(.token(TokenTest.caseEnding.glued())),
            priority: 55, refine: hour, value: value),
        // в 10 часов утра; в 15.30
        Rule(
            "time.hour-ru", .time, in: [.russian], behind: .token(.lower.tagged(.datePreposition)), anchor: .token(.kind(.number)),
            after: [.token(.lower.tagged(.clockWord)), .optional([.token(.number), .token(.lower.tagged(.clockWord))])], priority: 55,
            refine: hour, value: value),
    ]

    private static let hour: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let units = view.surface(range.lowerBound)
        let parts = units.split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }).map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        guard let first = parts.first, first < 25, parts.count == 1 || parts[1] < 60 else { return nil }
        return range
    }

    /// `T14:00`, `T14:00/T18:00`.
    private static let value: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, _ in
        var times: [String] = []
        for i in range where view.tokens[i].kind == .clock || view.tokens[i].kind == .number {
            let parts = view.surface(i).split(whereSeparator: { $0 < 0x30 || $0 > 0x39 }).map { String(decoding: $0, as: UTF16.self) }
            guard let hour = parts.first else { continue }
            times.append("T" + (hour.count == 1 ? "0" + hour : hour) + ":" + (parts.count > 1 ? parts[1] : "00"))
        }
        return times.isEmpty ? nil : times.joined(separator: "/")
    }
}

extension TokenTest {
    /// A Kyrgyz case ending that stands by itself behind a number: `18:00 гө`, `14:00 дөн`.
    static let caseEnding: TokenTest = {
        var test = TokenTest.lower
        test.anyClass = ClassSet(.caseEnding)
        return test
    }()
}
