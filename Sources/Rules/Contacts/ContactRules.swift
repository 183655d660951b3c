import CodeUnits
import Documents
import Lexicons
import Tokenization

/// Phone numbers, e-mail and web addresses.
enum ContactRules {
    static let all = [
        Rule(
            "contact.email", .email, anchor: .token(.kind(.email)), priority: 90,
            value: { view, range, _ in UnitText.string(view.surface(range.lowerBound)).lowercased() }),
        Rule("contact.url", .url, anchor: .token(.kind(.url)), priority: 90),
        Rule("contact.domain", .url, anchor: .token(.kind(.domain)), priority: 38),
        // (0555) 313-385; +996 312 62-10-10; тел.: 0312 621010
        Rule(
            "contact.phone", .phone, before: .any([.optional(.token(.mark("+"))), .token(.mark("("))], .token(.mark("+")), []),
            anchor: .token(.kind(.number)),
            after: .many(
                .any(
                    .token(TokenTest.number),
                    [
                        .any(.hyphen, .token(.mark(")", "(")), .token(TokenTest.mark("/").glued()), .stop.glued),
                        .next(TokenTest.digitsOrBracket),
                    ],
                    .token(.mark(")"))), upTo: 14),
            priority: 64, refine: Phone.check, value: Phone.value),
    ]
}

extension TokenTest {
    static let digitsOrBracket: TokenTest = {
        var test = TokenTest.kind(.number, .mark)
        test.units = 0
        return test
    }()
}

enum Phone {
    /// Keeps what has the digits and the look of a phone number.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound
        let startsPlus = view.tokens[first].unit == 0x2B, startsBracket = view.tokens[first].unit == 0x28
        var digits = 0, end = first
        var groups = 0
        for i in range {
            let token = view.tokens[i]
            if token.kind == .number {
                // A blank before a group of the next number: stop once there are digits enough.
                if digits >= 9, token.flags.contains(.spaceBefore), !startsPlus || digits >= 11 { break }
                if view.surface(i).contains(where: { $0 < 0x30 || $0 > 0x39 }) { break }
                digits += Int(token.end - token.start)
                groups += 1
                end = i + 1
            } else if i > first, token.flags.contains(.spaceBefore), token.unit == 0x28, digits >= 9 {
                break
            }
        }
        guard (9...13).contains(digits) || (digits >= 5 && digits <= 7 && groups >= 2 && isIntroduced(first, view)) else { return nil }
        guard
            startsPlus || startsBracket || isIntroduced(first, view) || (groups >= 3 && view.surface(first).first == 0x30)
                || (groups == 1 && (view.surface(first).first == 0x30 && digits == 10))
        else { return nil }
        return first..<end
    }

    /// `тел.:`, `факс`, `WhatsApp` before the number, or another number of the same list.
    private static func isIntroduced(_ i: Int, _ view: TextView) -> Bool {
        var j = i - 1
        var steps = 0
        while j >= 0, steps < 14, !view.tokens[j].flags.contains(.paragraphStart) || steps == 0 {
            if view.classes[j].contains(.phoneWord) { return true }
            if view.tokens[j].kind == .word { return false }
            j -= 1
            steps += 1
        }
        return j >= 0 && view.classes[j].contains(.phoneWord)
    }

    /// E.164. Ten digits that begin with 0 are numbers of Kyrgyzstan, eleven that begin with 8 of Russia and Kazakhstan.
    static let value: @Sendable (TextView, Range<Int>, DateContext) -> String? = { view, range, _ in
        var digits = ""
        for i in range where view.tokens[i].kind == .number { digits += UnitText.string(view.surface(i)) }
        if view.tokens[range.lowerBound].unit == 0x2B { return "+" + digits }
        if digits.hasPrefix("996"), digits.count == 12 { return "+" + digits }
        if digits.hasPrefix("0"), digits.count == 10 { return "+996" + digits.dropFirst() }
        if digits.count == 11, digits.hasPrefix("8") || digits.hasPrefix("7") { return "+7" + digits.dropFirst() }
        return digits.count == 9 ? "+996" + digits : digits
    }
}
