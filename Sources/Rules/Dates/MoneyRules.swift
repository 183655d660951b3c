import Documents
import Lexicons
import Morphology
import Tokenization

/// Amounts of money.
enum MoneyRules {
    private static let amount: Pattern = [
        .token(.number),
        .many(.any(.token(TokenTest.number.spaced()), [.entry(.scale), .optional(.stop.glued)], .token(TokenTest.number)), upTo: 5),
    ]

    static let all = [
        // 8,1 млн долларов; 590 миллион сомдук; 1 миң 200 сом
        Rule(
            "money.amount-currency", .money, before: .any(amount, [.some(.entry(.numberWord, .scale), upTo: 3)]), anchor: .entry(.currency),
            after: .optional(.entry(.country)), priority: 63, value: value),
        // $5 млн
        Rule(
            "money.sign-amount", .money, anchor: .token(TokenTest.kind(.mark).tagged(.currency)), after: amount, priority: 63, value: value),
    ]

    /// `KGS 590000000`: ISO 4217 code and decimal amount.
    private static let value: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, _ in
        var currency: String?
        var total = 0.0, group = 0.0, digits = ""
        for i in range {
            let token = view.tokens[i]
            if token.kind == .number {
                digits += String(decoding: view.surface(i), as: UTF16.self).map { $0 == "," ? "." : String($0) }.joined()
                group = Double(digits) ?? group
            } else if view.classes[i].contains(.scale), let factor = view.value(i, .scale).flatMap(Double.init) {
                total += max(group, 1) * factor
                group = 0
                digits = ""
            } else if view.classes[i].contains(.currency), currency == nil {
                currency = view.value(i, .currency)
            } else if let number = view.number(i) {
                group += Double(number)
            }
        }
        for hit in view.hits[Int(view.firstHit[range.lowerBound])..<Int(view.firstHit[range.upperBound])] {
            let entry = view.lexicon.entries[Int(hit.entry)]
            if entry.classes.contains(.currency) { currency = view.lexicon.value(of: entry.concept) ?? currency }
        }
        total += group
        guard let currency else { return nil }
        let rounded = (total * 100).rounded() / 100
        return currency + " " + (rounded == rounded.rounded() && rounded < 1e15 ? String(Int(rounded)) : String(rounded))
    }
}
