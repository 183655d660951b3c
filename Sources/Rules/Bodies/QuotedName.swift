import Lexicons
import Morphology
import Tokenization

/// Whether what stands in quotation marks is a name.
enum QuotedName {
    /// `, «Жел» жана «Суу» партиялары` behind `«Күн»`: the other names of a list, and the head of them all in the plural.
    static func restOfList(joint: Pattern, head: LexicalClass) -> Pattern {
        [
            .many([joint, .quoted], upTo: 12), joint, .quoted, .many(.token(.lower.and([.noun, .adjective])), upTo: 2),
            .token(TokenTest.lower.and(.plural).tagged(head)),
        ]
    }

    /// `«Фонд развития «Берег»`, `«О внесении изменений в Закон КР «О реках»`: one mark that closes two quotations.
    static let unclosed: Pattern = [
        .token(.quote), .some(.any(.token(.kind(.word, .number)), .comma, .hyphen), upTo: 16), .quoted,
    ]

    /// Its first mark has no partner.
    static let checkUnclosed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        guard let open = range.first(where: { view.tokens[$0].unit == 0x22 && view.tokens[$0].kind == .mark }) else { return nil }
        return view.quotes[open] < 0 && view.classes[open + 1].contains(.capital) ? range : nil
    }

    /// The quotation holds a listed body and nothing else.
    static let checkListed: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let first = range.lowerBound + 1, end = range.upperBound - 1
        guard first < end, view.classes[first].contains(.capital), view.features[end - 1].isDisjoint(with: .attributive),
            !isOfThing(range.upperBound, view)
        else { return nil }
        if end == first + 1 { return view.single(first, .org) != nil ? range : nil }
        return view.hits(startingAt: first).contains {
            Int($0.end) == end && view.lexicon.entries[Int($0.entry)].classes.contains(.org)
        } ? range : nil
    }

    /// «Күн» футбол комплексинде, «Күн» үлгүсүндөгү унаа: the head of a place, a thing or a work comes behind.
    static func isOfThing(_ next: Int, _ view: TextView) -> Bool {
        let heads = ClassSet(.venueHead, .locHead, .productHead, .projectHead, .eventHead, .lawHead, .namingWord)
        for i in next..<min(view.tokens.count, next + 3) {
            guard view.tokens[i].shape == .lower, !view.tokens[i].flags.contains(.sentenceStart) else { return false }
            if view.classes[i].intersects(heads) { return true }
            guard !view.likelyFeatures(i).isDisjoint(with: [.noun, .adjective]) else { return false }
        }
        return false
    }

    /// One to six words, the first with a capital or a number: no quoted sentence.
    static let check: @Sendable (TextView, Range<Int>) -> Range<Int>? = { view, range in
        let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
        guard let first = inner.first, inner.count <= 8 else { return nil }
        let token = view.tokens[first]
        guard token.kind == .number || token.kind == .domain || view.classes[first].contains(.capital) else { return nil }
        var words = 0
        for i in inner {
            switch view.tokens[i].kind {
            case .word:
                words += 1
                // A verb with a small letter makes a sentence: «Мы победим».
                if view.tokens[i].shape == .lower, view.likelyFeatures(i).contains(.verb) { return nil }
            case .number, .domain: words += 1
            case .mark:
                // A comma or a stop inside: quoted speech.
                if [0x2C, 0x3F, 0x3A, 0x3B].contains(view.tokens[i].unit) { return nil }
            default: return nil
            }
        }
        return words <= 6 ? range : nil
    }
}
