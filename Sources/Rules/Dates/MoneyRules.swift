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
    /// `8,1 млн`, `полтора миллиарда`, `1 миң 200`
    private static let amount: Pattern = .any(digits, [.some(.entry(.numberWord, .scale), upTo: 4)])
    /// `около`, `примерно в`
    private static let about: Pattern = .optional([.some(.entry(.approximation), upTo: 2), .optional(.token(.dateInto))])

    static let all = [
        // 8,1 млн долларов; 590 миллион сомдук; 1 миң 200 сом; около 300 млн рублей; полтора миллиарда тенге
        Rule(
            "money.amount-currency", .money, before: [about, amount], anchor: .entry(.currency), after: .optional(.entry(.country)),
            priority: 63, value: MoneyValue.parse),
        // от 10 до 20 тысяч рублей; 50–70 млн сомов
        Rule(
            "money.range", .money,
            before: [about, .any([amount, .hyphen, amount], [.token(.dateInto), amount, .token(.until), amount])],
            anchor: .entry(.currency), after: .optional(.entry(.country)), priority: 64, value: MoneyValue.parse),
        // $5 млн
        Rule(
            "money.sign-amount", .money, before: about, anchor: .token(TokenTest.kind(.mark).tagged(.currency)), after: amount,
            priority: 63, value: MoneyValue.parse),
        // USD 300
        Rule(
            "money.code-amount", .money, before: about, anchor: .token(TokenTest.shape(.upper).tagged(.currency)), after: digits,
            priority: 61, value: MoneyValue.parse),
    ]
}
