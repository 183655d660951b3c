import Documents
import Lexicons
import Morphology
import Tokenization

/// Amounts of money.
enum MoneyRules {
    private static let digits: Pattern = [
        .token(.number),
        .many(.any(.token(TokenTest.number.spaced()), [.entry(.scale), .optional(.stop.glued)], .token(TokenTest.number)), upTo: 5),
    ]
    /// `(бир миллион беш жүз миң)`: the amount once more
    private static let inWords: Pattern = [
        .token(.mark("(")), .some(.entry(.numberWord, .scale), upTo: 10), .token(.mark(")")),
    ]
    /// `8,1 млн`, `полтора миллиарда`, `1 миң 200`
    private static let amount: Pattern = .any([digits, .optional(inWords)], [.some(.entry(.numberWord, .scale), upTo: 4)])
    /// `около`, `примерно в`
    private static let about: Pattern = .optional([.some(.entry(.approximation), upTo: 2), .optional(.token(.dateInto))])

    static let all = [
        // 8,1 млн долларов; 590 миллион сомдук; 1 миң 200 сом; около 300 млн рублей; полтора миллиарда тенге
        Rule(
            "money.amount-currency", .money, before: [about, amount], anchor: .entry(.currency), after: .optional(.entry(.country)),
            priority: 63, refine: noRate, value: MoneyValue.parse),
        // от 10 до 20 тысяч рублей; 50–70 млн сомов
        Rule(
            "money.range", .money,
            before: [about, .any([amount, .hyphen, amount], [.token(.dateInto), amount, .token(.until), amount])],
            anchor: .entry(.currency), after: .optional(.entry(.country)), priority: 64, value: MoneyValue.parse),
        // $5 млн
        Rule(
            "money.sign-amount", .money, before: about, anchor: .token(TokenTest.kind(.mark).tagged(.currency)), after: digits,
            priority: 63, value: MoneyValue.parse),
        // USD 300
        Rule(
            "money.code-amount", .money, before: about, anchor: .token(TokenTest.shape(.upper).tagged(.currency)), after: digits,
            priority: 61, refine: noRate, value: MoneyValue.parse),
    ]

    /// `USD 69.85  EUR 77.02  RUB 1.09`: in a row of currencies each with its number, the numbers are rates in another currency.
    private static let noRate: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        // (млн USD): in what the numbers of a table are
        if view.classes[range.lowerBound].contains(.scale), range.lowerBound > 0, range.count == 2,
            view.tokens[range.lowerBound - 1].unit == 0x28 || view.classes[range.lowerBound - 1].contains(.currency)
        {
            return nil
        }
        guard range.count == 2 else { return range }
        func holds(_ i: Int, _ isCurrency: Bool) -> Bool {
            guard view.tokens.indices.contains(i) else { return false }
            return isCurrency ? view.classes[i].contains(.currency) : view.tokens[i].kind == .number
        }
        let currencyFirst = view.classes[range.lowerBound].contains(.currency)
        guard currencyFirst else {
            // USD [69.85 EUR] 77.02
            return holds(range.lowerBound - 1, true) && holds(range.upperBound, false) ? nil : range
        }
        // [USD 521.30] ▲ EUR 598.44; RUB 6.61 ▼ [CNY 72.52]
        let ahead = (range.upperBound...range.upperBound + 1).first { holds($0, true) }
        if let ahead, holds(ahead + 1, false) { return nil }
        let back = (range.lowerBound - 2...range.lowerBound - 1).first { holds($0, false) }
        if let back, holds(back - 1, true) { return nil }
        return range
    }
}
