import Lexicons
import Morphology
import Tokenization

/// Canonical values of amounts: `KGS 590000000`, the code of ISO 4217 and the decimal amount; `KGS 10000/20000` for a range.
enum MoneyValue {
    static let parse: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, _ in
        guard let currency = currency(range, view) else { return nil }
        guard let border = range.dropFirst().dropLast().first(where: { isBorder($0, view) }) else {
            return currency + " " + text(read(range, view).amount)
        }
        var low = read(range.lowerBound..<border, view)
        let high = read(border + 1..<range.upperBound, view)
        // от 10 до 20 тысяч: the thousands are the first number's too
        if low.scale == 1 { low.amount *= high.scale }
        return currency + " " + text(low.amount) + "/" + text(high.amount)
    }

    /// Between the two amounts of a range: `10–20`, `от 10 до 20`.
    private static func isBorder(_ i: Int, _ view: TextView) -> Bool {
        view.tokens[i].unit == 0x2D || (view.tokens[i].kind == .word && view.classes[i].contains(.rangeEnd))
    }

    private static func currency(_ range: Range<Int>, _ view: TextView) -> String? {
        for hit in view.hits(startingIn: range) {
            let entry = view.lexicon.entries[Int(hit.entry)]
            if entry.classes.contains(.currency), let value = view.lexicon.value(of: entry.concept) { return value }
        }
        return range.lazy.compactMap { view.classes[$0].contains(.currency) ? view.value($0, .currency) : nil }.first
    }

    /// The amount, and the last factor in it: `2 млн 300 тыс.` is 2300000 with 1000.
    private static func read(_ range: Range<Int>, _ view: TextView) -> (amount: Double, scale: Double) {
        var total = 0.0, group = 0.0, scale = 1.0, digits = ""
        for i in range {
            // (бир миллион сом): the same once more, in words
            if view.tokens[i].unit == 0x28 { break }
            let classes = view.classes[i]
            if view.tokens[i].kind == .number {
                digits += String(decoding: view.surface(i), as: UTF16.self).map { $0 == "," ? "." : String($0) }.joined()
                group = Double(digits) ?? group
            } else if classes.contains(.scale), let factor = view.value(i, .scale).flatMap(Double.init) {
                total += (group == 0 ? 1 : group) * factor
                scale = factor
                group = 0
                digits = ""
            } else if !classes.contains(.currency),
                let number = (view.value(i, .numberWord) ?? view.value(i, .ordinal)).flatMap(Double.init)
            {
                group += number
            }
        }
        return (total + group, scale)
    }

    private static func text(_ amount: Double) -> String {
        let rounded = (amount * 100).rounded() / 100
        return rounded == rounded.rounded() && rounded < 1e15 ? String(Int(rounded)) : String(rounded)
    }
}
