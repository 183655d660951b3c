import CodeUnits
import Documents
import Lexicons
import Morphology
import Tokenization

/// Latin words in brackets behind a name, which are the same name once more: `Дэвид Эберсман (David Ebersman)`,
/// `«Заря» (англ. Dawn Industries)`, `посёлок Фоксфилд (Foxfield)`.
enum ForeignNames {
    /// They belong to the longest name that ends before the brackets: `Банк Китая (Bank of China)` is a bank.
    static func add(_ mentions: [Candidate], _ remembered: inout [Candidate], _ view: TextView) {
        var owners: [Candidate] = []
        for mention in mentions where isNamed(mention.type) && isOpen(mention.end, view) {
            if let last = owners.last, last.end == mention.end {
                if mention.start < last.start { owners[owners.count - 1] = mention }
            } else {
                owners.append(mention)
            }
        }
        for owner in owners {
            let found = name(owner.end, view) ?? secondBrackets(owner.end, view).flatMap { name($0, view) }
            guard let name = found, fits(name, owner, view) else { continue }
            remembered.append(
                Candidate(
                    start: name.lowerBound, end: name.upperBound, type: owner.type, ruleName: "memory.bracketed-name",
                    priority: owner.type == .organisation ? 45 : 80, ruleIndex: -2, anchor: name, entry: -1,
                    sentence: view.sentence(of: name.lowerBound)))
        }
    }

    private static func isNamed(_ type: MentionType) -> Bool { type == .person || type == .organisation || type == .location }

    private static func isOpen(_ i: Int, _ view: TextView) -> Bool { i + 2 < view.tokens.count && view.tokens[i].unit == 0x28 }

    /// `Харви Зайгер (Цайгер) (Harvey Zeiger)`: one word in brackets of its own stands before them.
    private static func secondBrackets(_ open: Int, _ view: TextView) -> Int? {
        guard view.tokens[open + 1].kind == .word, view.tokens[open + 2].unit == 0x29, isOpen(open + 3, view) else { return nil }
        return open + 3
    }

    /// The name in the brackets that open at a token; a name of a language may stand before it, a comma or more behind it.
    private static func name(_ open: Int, _ view: TextView) -> Range<Int>? {
        var start = open + 1
        // `(англ. David Ebersman)`
        if view.tokens[start].shape == .lower, !view.classes[start].contains(.latin), view.tokens[start + 1].unit == 0x2E { start += 2 }
        var end = start
        while end < view.tokens.count, end - start < longest, isPart(end, start, view) { end += 1 }
        while end > start, view.tokens[end - 1].kind == .mark { end -= 1 }
        guard end > start, end < view.tokens.count, closing.contains(view.tokens[end].unit), view.classes[start].contains(.capital) else {
            return nil
        }
        return start..<end
    }

    private static let longest = 9
    /// `)`, `,`, `;`
    private static let closing: [UInt16] = [0x29, 0x2C, 0x3B]

    /// A Latin word, `&`, a hyphen, or the full stop of an initial.
    private static func isPart(_ i: Int, _ start: Int, _ view: TextView) -> Bool {
        if view.tokens[i].kind == .word { return view.classes[i].contains(.latin) }
        guard i > start else { return false }
        let unit = view.tokens[i].unit
        if unit == 0x2E { return !view.tokens[i].flags.contains(.spaceBefore) && view.classes[i - 1].contains(.initial) }
        return unit == 0x26 || unit == 0x2D
    }

    /// Whether a name can be one of `owner`.
    private static func fits(_ name: Range<Int>, _ owner: Candidate, _ view: TextView) -> Bool {
        if view.classes[owner.start].contains(.latin), owner.type != .organisation { return false }
        let first = name.lowerBound
        switch owner.type {
        case .person:
            // `Иванов (Reuters)`, `Олег Иванов (Dawn)`; every word has a capital or is short: `de`, `van`.
            let words = name.filter { view.tokens[$0].kind == .word }
            return (words.count > 1 || owner.end - owner.start == 1)
                && words.allSatisfy { isCapitalised(view.tokens[$0].shape) || view.tokens[$0].end - view.tokens[$0].start < 4 }
        case .location: return !view.classes[first].contains(.capitals) && view.tokens[name.upperBound - 1].kind == .word
        default: return true
        }
    }

    private static func isCapitalised(_ shape: WordShape) -> Bool { shape == .title || shape == .titleEach || shape == .mixed }
}
